package org.gkec.server.search;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts are taken apart: by the language they are in, or folded to plain letters. */
final class Languages {

  /** Words in lower case without accents. */
  private static final Analyzer FOLDED =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
          return new TokenStreamComponents(words, folded);
        }
      };

  private static final Map<String, Analyzer> BY_FIELD =
      Map.of(
          field("en"), new EnglishAnalyzer(),
          field("fr"), new FrenchAnalyzer(),
          field("es"), new SpanishAnalyzer(),
          field("de"), new GermanAnalyzer(),
          field("pt"), new PortugueseAnalyzer(),
          field("zh"), new CJKAnalyzer(),
          field("ar"), new ArabicAnalyzer(),
          // No stemmer for Polish can be had here: whole words, without accents.
          field("pl"), FOLDED);

  /** Which the tokenizer would take for the end of a word. */
  private static final NormalizeCharMap SMALL_DIGITS = smallDigits();

  /** Takes each field apart in its own way, small digits read as digits in all: CO₂ is CO2. */
  static final Analyzer ANALYZER =
      new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return BY_FIELD.getOrDefault(field, FOLDED);
        }

        @Override
        protected Reader wrapReader(String field, Reader text) {
          return new MappingCharFilter(SMALL_DIGITS, text);
        }
      };

  private Languages() {}

  private static NormalizeCharMap smallDigits() {
    var map = new NormalizeCharMap.Builder();
    for (int digit = 0; digit <= 9; digit++) {
      map.add("₀₁₂₃₄₅₆₇₈₉".substring(digit, digit + 1), String.valueOf(digit));
      map.add("⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit, digit + 1), String.valueOf(digit));
    }
    return map.build();
  }

  /**
   * The field of texts in a language; those without a language, and in others, count as English.
   */
  static String field(String language) {
    return "text_" + language;
  }

  static String fieldOf(String language) {
    String field = field(language);
    return BY_FIELD.containsKey(field) ? field : field("en");
  }

  static Iterable<String> fields() {
    return BY_FIELD.keySet();
  }
}

package org.gkec.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text. */
final class Words {

  private Words() {}

  /** As they are found in a field. */
  static List<String> of(String text, String field) {
    var words = new ArrayList<String>();
    try (TokenStream stream = Languages.ANALYZER.tokenStream(field, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** In lower case, without accents, with single spaces. */
  static String folded(String text) {
    return String.join(" ", of(text, Fields.NAME));
  }
}

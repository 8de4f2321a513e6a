package org.gkec.server.search;

import java.util.List;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a request into a Lucene query. Words are never read as query syntax. A whole name counts
 * most, then words of names, also misspelt or cut off, then words of texts in any of their forms.
 */
final class QueryMaker {

  private static final float WHOLE_NAME = 12;

  /** A thing with many names must not stand behind one whose only name has the word. */
  private static final float NEARLY_WHOLE_NAME = 10;

  private static final float NAME = 3;
  private static final int LONG_WORD = 8;
  private static final int SHORT_WORD = 4;

  /** How much more texts count that are in the language that is asked for. */
  private static final float PREFERRED = 3;

  private QueryMaker() {}

  static Query of(SearchRequest request) {
    var query = new BooleanQuery.Builder();
    query.add(
        request.words().map(words -> words(words, request)).orElse(MatchAllDocsQuery.INSTANCE),
        Occur.MUST);
    if (!request.types().isEmpty()) {
      var types = new BooleanQuery.Builder();
      request
          .types()
          .forEach(type -> types.add(new TermQuery(new Term(Fields.TYPE, type)), Occur.SHOULD));
      query.add(types.build(), Occur.FILTER);
    }
    request
        .thing()
        .ifPresent(thing -> query.add(new TermQuery(new Term(Fields.THING, thing)), Occur.FILTER));
    request
        .near()
        .ifPresent(near ->
            query.add(
                LatLonPoint.newDistanceQuery(
                    Fields.PLACE, near.latitude(), near.longitude(), near.kilometres() * 1000),
                Occur.FILTER));
    return query.build();
  }

  private static Query words(String text, SearchRequest request) {
    var query = new BooleanQuery.Builder();
    var name = new Term(Fields.WHOLE_NAME, Words.folded(text));
    query.add(constant(new TermQuery(name), WHOLE_NAME), Occur.SHOULD);
    int edits = edits(name.text());
    if (edits > 0) {
      query.add(constant(new FuzzyQuery(name, edits, 1), NEARLY_WHOLE_NAME), Occur.SHOULD);
    }
    List<String> words = Words.of(text, Fields.NAME);
    query.add(
        new BoostQuery(mostOf(words.stream().map(QueryMaker::name).toList()), NAME), Occur.SHOULD);
    Languages.fields().forEach(field -> query.add(inTexts(text, field), Occur.SHOULD));
    request
        .language()
        .map(Languages::fieldOf)
        .ifPresent(
            field -> query.add(new BoostQuery(inTexts(text, field), PREFERRED), Occur.SHOULD));
    return query.build();
  }

  private static Query inTexts(String text, String field) {
    return mostOf(
        Words.of(text, field).stream()
            .map(word -> (Query) new TermQuery(new Term(field, word)))
            .toList());
  }

  /** A word of a name: the same, its beginning, or nearly the same. */
  private static Query name(String word) {
    var query = new BooleanQuery.Builder();
    query.add(constant(new TermQuery(new Term(Fields.NAME, word)), 4), Occur.SHOULD);
    if (word.length() >= 3) {
      query.add(constant(new PrefixQuery(new Term(Fields.NAME, word)), 1.5f), Occur.SHOULD);
    }
    int edits = edits(word);
    if (edits > 0) {
      query.add(new FuzzyQuery(new Term(Fields.NAME, word), edits, 1), Occur.SHOULD);
    }
    return query.build();
  }

  /** How many letters may differ. */
  private static int edits(String word) {
    return word.length() >= LONG_WORD ? 2 : word.length() >= SHORT_WORD ? 1 : 0;
  }

  /** All of up to two, three quarters of more. */
  private static Query mostOf(List<Query> parts) {
    var query = new BooleanQuery.Builder();
    parts.stream().limit(20).forEach(part -> query.add(part, Occur.SHOULD));
    int all = Math.min(parts.size(), 20);
    query.setMinimumNumberShouldMatch(all <= 2 ? all : (int) Math.ceil(all * 0.75));
    return query.build();
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}

package org.gkec.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds things in the index. */
@Component
class Searcher {

  private final SearchIndex index;

  Searcher(SearchIndex index) {
    this.index = index;
  }

  /** What was found, the best first, and how many there are in all. */
  record Found(long total, List<Hit> hits) {}

  Found search(SearchRequest request) {
    return index.read(searcher -> {
      TopDocs found = searcher.search(QueryMaker.of(request), request.limit());
      var hits = new ArrayList<Hit>();
      for (ScoreDoc doc : found.scoreDocs) {
        hits.add(hit(searcher, doc, request));
      }
      return new Found(found.totalHits.value(), hits);
    });
  }

  private static Hit hit(IndexSearcher searcher, ScoreDoc found, SearchRequest request)
      throws IOException {
    Document document = searcher.storedFields().document(found.doc);
    String language = request.language().orElse("en");
    String label = document.get(Fields.LABEL + language);
    if (label == null) {
      language = "en";
      label = Optional.ofNullable(document.get(Fields.LABEL + "en")).orElseGet(() -> any(document));
    }
    String snippet =
        request
            .words()
            .flatMap(words -> Snippet.of(List.of(document.getValues(Fields.TEXT)), words))
            .orElse(null);
    return new Hit(
        document.get(Fields.THING),
        List.of(document.getValues(Fields.TYPE)),
        label,
        language,
        found.score,
        snippet,
        request.near().map(near -> distance(document, near)).orElse(null));
  }

  /** A thing without an English label has one in another language, or is named by its IRI. */
  private static String any(Document document) {
    return document.getFields().stream()
        .filter(field -> field.name().startsWith(Fields.LABEL))
        .map(IndexableField::stringValue)
        .findFirst()
        .orElseGet(() -> document.get(Fields.THING));
  }

  private static @Nullable Double distance(Document document, SearchRequest.NearPoint near) {
    IndexableField latitude = document.getField(Fields.LATITUDE);
    IndexableField longitude = document.getField(Fields.LONGITUDE);
    return latitude == null
        ? null
        : SloppyMath.haversinMeters(
                near.latitude(),
                near.longitude(),
                latitude.numericValue().doubleValue(),
                longitude.numericValue().doubleValue())
            / 1000;
  }
}

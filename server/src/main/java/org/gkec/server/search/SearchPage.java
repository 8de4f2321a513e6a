package org.gkec.server.search;

import java.util.List;
import java.util.stream.Stream;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Language;
import org.gkec.server.page.Link;
import org.gkec.server.page.Texts;
import org.jspecify.annotations.Nullable;

/** What was found, as a page shows it. */
record SearchPage(
    String title,
    String words,
    String found,
    List<KindChoice> kinds,
    List<HitLine> hits,
    boolean none) {

  /** The classes that people look for, in the order of the form. */
  static final List<String> KINDS =
      List.of(
          "City",
          "Measure",
          "Practice",
          "FundingInstrument",
          "Policy",
          "LearningResource",
          "Event",
          "Network");

  /** A class to look in; the empty one is everything. */
  record KindChoice(String id, String label, boolean chosen) {}

  /** A thing that was found. */
  record HitLine(
      String label, String language, String link, String kind, @Nullable String snippet) {}

  static SearchPage of(
      SearchController.SearchParameters asked,
      Searcher.Found found,
      Texts texts,
      Language language) {
    String words = asked.q() == null ? "" : asked.q();
    String chosen = asked.type() == null ? "" : asked.type();
    return new SearchPage(
        texts.say("find.title", language) + (words.isBlank() ? "" : ": " + words),
        words,
        texts.say("find.found", language, found.total()),
        Stream.concat(Stream.of(""), KINDS.stream())
            .map(kind -> new KindChoice(kind, label(kind, texts, language), kind.equals(chosen)))
            .toList(),
        found.hits().stream().map(hit -> line(hit, texts, language)).toList(),
        found.hits().isEmpty());
  }

  private static HitLine line(Hit hit, Texts texts, Language language) {
    String type = hit.types().isEmpty() ? "" : hit.types().getFirst();
    String kind = type.startsWith(Gkec.NAMESPACE) ? type.substring(Gkec.NAMESPACE.length()) : "";
    return new HitLine(
        hit.label(),
        hit.language(),
        Link.of(hit.thing()),
        KINDS.contains(kind)
            ? label(kind, texts, language)
            : kind.replaceAll("([a-z])([A-Z])", "$1 $2"),
        hit.snippet());
  }

  private static String label(String kind, Texts texts, Language language) {
    return texts.say(kind.isEmpty() ? "find.every" : "find.kind." + kind, language);
  }
}

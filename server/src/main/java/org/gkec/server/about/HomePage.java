package org.gkec.server.about;

import java.util.List;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.server.page.Language;
import org.gkec.server.page.Table;
import org.gkec.server.page.Texts;
import org.gkec.server.page.ValueTexts;

/** What the home page shows: how much is in the graph, and the latest of it. */
record HomePage(String title, String description, List<Total> figures, Table latest) {

  /** What the figures count, by column of {@code data/counts}. */
  private static final List<String> COUNTED =
      List.of(
          "practices",
          "cities",
          "citiesWithPractices",
          "measures",
          "fundingInstruments",
          "policies",
          "outcomes");

  /** One number with its noun. */
  record Total(String count, String what) {}

  List<String> styles() {
    return List.of("/webjars/leaflet/dist/leaflet.css");
  }

  List<String> modules() {
    return List.of("/js/map.js");
  }

  /** For search engines: what this site is. */
  String structured() {
    return """
    {"@context":"https://schema.org","@type":"WebSite","name":"GKEC Knowledge Graph",\
    "url":"https://w3id.org/gkec/"}\
    """;
  }

  static HomePage of(BindingSet counts, Table latest, Texts texts, Language language) {
    var values = new ValueTexts(texts, language);
    return new HomePage(
        texts.say("home.title", language),
        texts.say("home.description", language),
        COUNTED.stream()
            .map(column ->
                new Total(
                    values.decimal(number(counts, column)),
                    texts.say("home.count." + column, language)))
            .toList(),
        latest);
  }

  private static double number(BindingSet counts, String column) {
    return counts.getValue(column) instanceof Literal literal ? literal.doubleValue() : 0;
  }
}

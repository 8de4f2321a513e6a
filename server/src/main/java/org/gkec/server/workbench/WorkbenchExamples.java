package org.gkec.server.workbench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.query.QueryExamples;

/** The stored queries as examples for an editor, by theme; a theme is a folder. */
record WorkbenchExamples(QueryCatalogue catalogue, Texts texts) {

  /** What fills the derived graph and the pages of things: for the service alone. */
  private static final Set<String> INTERNAL = Set.of("derive", "pages");

  /** What researchers ask for most comes first, the rest by name. */
  private static final List<String> ORDER =
      List.of(
          "outcomes",
          "costs",
          "practices",
          "measures",
          "cities",
          "funding",
          "policies",
          "networks",
          "learning",
          "events",
          "evidence",
          "data",
          "links",
          "services");

  /** One example to open. */
  record Example(String name, String summary, String gap) {}

  /** The examples of a folder under its name in a language. */
  record Theme(String folder, String label, List<Example> examples) {}

  /** The shortest summary first, as it is quickest to read. */
  List<Theme> themes(Language language) {
    return catalogue.all().stream()
        .filter(query -> !INTERNAL.contains(query.theme()))
        .sorted(Comparator.comparingInt(query -> query.summary().length()))
        .collect(
            groupingBy(
                StoredQuery::theme, TreeMap::new, mapping(WorkbenchExamples::example, toList())))
        .entrySet()
        .stream()
        .map(theme -> new Theme(theme.getKey(), label(theme.getKey(), language), theme.getValue()))
        .sorted(Comparator.comparingInt(WorkbenchExamples::place))
        .toList();
  }

  /**
   * The text of an example, ready to run.
   *
   * @throws NoSuchResource if there is none of that name
   */
  String text(String name) {
    return catalogue
        .find(name)
        .map(query -> "# " + query.summary() + "\n\n" + withoutHeader(QueryExamples.filled(query)))
        .orElseThrow(() -> new NoSuchResource("There is no stored query '" + name + "'."));
  }

  /** The header is for whoever writes a stored query; here it would stand in the way. */
  private static String withoutHeader(String text) {
    return text.lines().filter(line -> !line.startsWith("#+")).collect(joining("\n")).strip();
  }

  private String label(String folder, Language language) {
    return texts.find("workbench.theme." + folder, language).orElse(folder);
  }

  private static int place(Theme theme) {
    int place = ORDER.indexOf(theme.folder());
    return place < 0 ? ORDER.size() : place;
  }

  private static Example example(StoredQuery query) {
    return new Example(query.name(), query.summary(), query.gap().orElse(""));
  }
}

package org.gkec.server.catalogue.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to cite a data set or an answer, as BibTeX and as CSL-JSON.
 *
 * @param key by which a text refers to it
 * @param issued the day of the data
 * @param accessed the day of the citation
 * @param note licence, and the revision that an answer was made from
 */
record Citation(
    String key,
    String title,
    String author,
    String version,
    LocalDate issued,
    LocalDate accessed,
    String url,
    String note) {

  private static final Map<Integer, String> BIBTEX_SPECIALS =
      Map.of(
          (int) '\\', "\\textbackslash{}",
          (int) '~', "\\textasciitilde{}",
          (int) '^', "\\textasciicircum{}",
          (int) '{', "\\{",
          (int) '}', "\\}",
          (int) '#', "\\#",
          (int) '$', "\\$",
          (int) '%', "\\%",
          (int) '&', "\\&",
          (int) '_', "\\_");

  /** One BibTeX entry. */
  String bibtex() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("author", "{" + escaped(author) + "}");
    fields.put("title", "{" + escaped(title) + "}");
    fields.put("year", String.valueOf(issued.getYear()));
    fields.put("date", issued.toString());
    fields.put("version", escaped(version));
    fields.put("url", verbatim(url));
    fields.put("urldate", accessed.toString());
    fields.put("note", escaped(note));
    var lines = new ArrayList<String>();
    fields.forEach((name, value) -> {
      if (!value.isEmpty()) {
        lines.add("  %s = {%s}".formatted(name, value));
      }
    });
    return "@misc{%s,\n%s\n}\n".formatted(key, String.join(",\n", lines));
  }

  /** A list of one CSL item. */
  String csl() {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", key);
    item.put("type", "dataset");
    item.put("title", title);
    item.put("author", List.of(Map.of("literal", author)));
    item.put("publisher", author);
    if (!version.isEmpty()) {
      item.put("version", version);
    }
    item.put("issued", parts(issued));
    item.put("accessed", parts(accessed));
    item.put("URL", url);
    item.put("note", note);
    return JsonMapper.shared().writeValueAsString(List.of(item));
  }

  private static Map<String, Object> parts(LocalDate day) {
    return Map.of(
        "date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
  }

  /** The text with every character that BibTeX or LaTeX would take for a command made harmless. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(point ->
            escaped.append(BIBTEX_SPECIALS.getOrDefault(point, Character.toString(point))));
    return escaped.toString();
  }

  /** An address stays as it is but for braces, backslashes and white space, which are encoded. */
  private static String verbatim(String address) {
    return address
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("\\", "%5C")
        .replaceAll("\\s", "%20");
  }

  /** Parts of a note, those that say something. */
  static String note(String... parts) {
    return String.join("; ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
  }
}

package org.gkec.server.catalogue.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.ontology.Gkec;
import org.gkec.queries.ParameterType;
import org.gkec.server.page.Language;
import org.gkec.server.page.Link;
import org.gkec.server.page.Table;
import org.gkec.server.page.Texts;
import org.gkec.server.page.ValueTexts;

/** What stands in the cells of a list: one value, or several in a column of type {@code iris}. */
record Cells(Texts texts, Language language, Map<String, String> names) {

  private static final String LABEL = "Label";
  private static final String SCHEMA = "https://schema.org/";

  /** The values of one column of a row. */
  List<Table.Cell> of(String column, ParameterType type, BindingSet row, boolean heading) {
    Value value = row.getValue(column);
    if (value == null) {
      return List.of();
    }
    if (type == ParameterType.IRIS) {
      return iris(value).stream().map(iri -> cell(name(iri), Link.of(iri))).toList();
    }
    Value label = row.getValue(column + LABEL);
    if (label == null && type != ParameterType.IRI && type != ParameterType.LANG) {
      return List.of(new ValueTexts(texts, language).cell(column, type, value, null, heading));
    }
    if (label == null && !(value instanceof IRI iri && !iri.stringValue().startsWith(SCHEMA))) {
      return List.of(cell(word(value), ""));
    }
    return List.of(new ValueTexts(texts, language).cell(column, type, value, label, heading));
  }

  /** What a value is called: by its label in the row, else by the words of the interface. */
  String text(String column, BindingSet row, Value value) {
    Value label = row.getValue(column + LABEL);
    return label == null ? word(value) : label.stringValue();
  }

  /** What a concept is called. */
  String name(IRI iri) {
    return names.getOrDefault(iri.stringValue(), Gkec.lastPart(iri));
  }

  /** The things in a cell of type {@code iris}. */
  static List<IRI> iris(Value value) {
    return Arrays.stream(value.stringValue().split(" "))
        .filter(text -> !text.isEmpty())
        .map(Values::iri)
        .toList();
  }

  private String word(Value value) {
    String key = value instanceof IRI iri ? Gkec.lastPart(iri) : value.stringValue();
    return texts
        .find("lists.value." + key, language)
        .or(() -> texts.find("words." + key, language))
        .orElseGet(() -> key.matches("[a-z]{2,3}") ? languageName(key) : key);
  }

  /** {@code pl} as "Polish". */
  private String languageName(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(language.locale());
  }

  /** True for texts that a reader may look for. */
  static boolean isText(ParameterType type, Value value) {
    return value instanceof Literal
        && (type == ParameterType.STRING || type == ParameterType.INTEGER);
  }

  private static Table.Cell cell(String text, String link) {
    return new Table.Cell(text, link, link.contains("://"), "", false, "", false);
  }
}

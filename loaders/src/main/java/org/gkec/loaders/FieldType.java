package org.gkec.loaders;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.base.CoreDatatype.XSD;
import org.eclipse.rdf4j.model.util.Values;

/** What the texts of a field mean. */
enum FieldType {
  TEXT("a text"),
  SLUG("a slug (letters, digits, '.' and '-')"),
  INTEGER("an integer"),
  DECIMAL("a decimal"),
  YEAR("a year"),
  DATE("a date"),
  BOOLEAN("true or false"),
  IRI("an http or https IRI"),
  MONTH_OR_YEAR("a month or a year");

  private static final Pattern SLUG_FORM = Pattern.compile("[A-Za-z0-9.-]+");
  private static final Pattern INTEGER_FORM = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL_FORM = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final Pattern BOOLEAN_FORM = Pattern.compile("true|false");

  /** 1000 to 2200: a year outside is a slip. */
  private static final Pattern YEAR_FORM = Pattern.compile("1\\d{3}|2[01]\\d{2}|2200");

  private static final Pattern MONTH_FORM = Pattern.compile("(" + YEAR_FORM + ")-(0[1-9]|1[0-2])");

  private final String meaning;

  FieldType(String meaning) {
    this.meaning = meaning;
  }

  /** The type that headers call {@code name}, as in {@code month-or-year}. */
  static Optional<FieldType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.toString().equals(name)).findFirst();
  }

  /** As in "'n/a' is not {@code a year}". */
  String meaning() {
    return meaning;
  }

  /** The RDF term for a text without blanks around it; empty if the text is not of this type. */
  Optional<Value> read(String text) {
    return switch (this) {
      case TEXT -> Optional.of(Values.literal(text));
      case SLUG -> literal(text, SLUG_FORM, XSD.STRING);
      case INTEGER -> literal(text, INTEGER_FORM, XSD.INTEGER);
      case DECIMAL -> literal(text, DECIMAL_FORM, XSD.DECIMAL);
      case YEAR -> literal(text, YEAR_FORM, XSD.INTEGER);
      case DATE -> date(text);
      case BOOLEAN -> literal(text, BOOLEAN_FORM, XSD.BOOLEAN);
      case IRI -> iri(text);
      case MONTH_OR_YEAR ->
          literal(text, YEAR_FORM, XSD.GYEAR).or(() -> literal(text, MONTH_FORM, XSD.GYEARMONTH));
    };
  }

  /** The name in headers. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Value> literal(String text, Pattern form, CoreDatatype datatype) {
    return form.matcher(text).matches()
        ? Optional.of(Values.literal(text, datatype))
        : Optional.empty();
  }

  private static Optional<Value> date(String text) {
    try {
      return Optional.of(Values.literal(LocalDate.parse(text).toString(), XSD.DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> iri(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(Values.iri(text)) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

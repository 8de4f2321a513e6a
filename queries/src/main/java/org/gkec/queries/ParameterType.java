package org.gkec.queries;

import java.util.Locale;
import java.util.Map;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Values;

/** What a parameter or a column holds, and how its text becomes an RDF term. */
public enum ParameterType {
  IRI("an absolute IRI or a prefixed name"),
  /** Of a column only: several things in one cell. */
  IRIS("IRIs with a space between them"),
  STRING("text"),
  LANG("a language tag such as 'en'"),
  INTEGER("a whole number"),
  DECIMAL("a decimal number"),
  BOOLEAN("'true' or 'false'"),
  DATE("a day such as 2026-11-23");

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final String expected;

  ParameterType(String expected) {
    this.expected = expected;
  }

  /** The name in a header, for example {@code iri}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a caller is to send, in words. */
  public String expected() {
    return expected;
  }

  /**
   * {@code text} as a term of this type; prefixes are those of the ontology's table.
   *
   * @throws IllegalArgumentException if the text is not of this type
   */
  Value term(String text, Map<String, String> prefixes) {
    return switch (this) {
      case IRI -> iri(text, prefixes);
      case STRING, IRIS -> VALUES.createLiteral(text);
      case LANG -> VALUES.createLiteral(matching("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*", text));
      case INTEGER ->
          VALUES.createLiteral(matching("[+-]?\\d{1,18}", text), CoreDatatype.XSD.INTEGER);
      case DECIMAL ->
          VALUES.createLiteral(
              matching("[+-]?\\d{1,30}(\\.\\d{1,30})?", text), CoreDatatype.XSD.DECIMAL);
      case BOOLEAN -> VALUES.createLiteral(matching("true|false", text), CoreDatatype.XSD.BOOLEAN);
      case DATE -> Values.literal(java.time.LocalDate.parse(text));
    };
  }

  private static Value iri(String text, Map<String, String> prefixes) {
    int colon = text.indexOf(':');
    String namespace = colon < 0 ? null : prefixes.get(text.substring(0, colon));
    String absolute = namespace == null ? text : namespace + text.substring(colon + 1);
    return VALUES.createIRI(matching("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+", absolute));
  }

  private static String matching(String pattern, String text) {
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}

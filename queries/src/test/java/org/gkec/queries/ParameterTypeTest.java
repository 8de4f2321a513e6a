package org.gkec.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTypeTest {

  private static final Map<String, String> PREFIXES = Map.of("ex", "http://example.org/");
  private static final String XSD = "^^<http://www.w3.org/2001/XMLSchema#";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "IRI, ex:lahti, <http://example.org/lahti>",
        "IRI, http://example.org/lahti, <http://example.org/lahti>",
        "IRI, urn:isbn:123, <urn:isbn:123>",
        "STRING, a \"b\", \"a \\\"b\\\"\"",
        "LANG, pt-BR, \"pt-BR\"",
      })
  void a_text_becomes_a_term(ParameterType type, String text, String term) {
    Value value = type.term(text, PREFIXES);

    assertThat(NTriplesUtil.toNTriplesString(value)).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, -12, integer",
    "DECIMAL, 0.5, decimal",
    "BOOLEAN, true, boolean",
    "DATE, 2026-11-23, date"
  })
  void a_number_or_day_becomes_a_literal_of_its_datatype(
      ParameterType type, String text, String datatype) {
    Value value = type.term(text, PREFIXES);

    assertThat(NTriplesUtil.toNTriplesString(value))
        .isEqualTo("\"" + text + "\"" + XSD + datatype + ">");
  }

  @ParameterizedTest
  @CsvSource({
    "IRI, lahti",
    "IRI, unknown prefix:lahti",
    "IRI, http://example.org/a>b",
    "IRI, ex:a b",
    "LANG, en_GB",
    "LANG, e",
    "INTEGER, 1.0",
    "INTEGER, 1234567890123456789",
    "DECIMAL, 1e9",
    "BOOLEAN, yes",
    "DATE, 2026-02-30",
    "DATE, 23.11.2026"
  })
  void a_text_of_another_type_is_refused(ParameterType type, String text) {
    assertThatThrownBy(() -> type.term(text, PREFIXES))
        .isInstanceOfAny(
            IllegalArgumentException.class, java.time.format.DateTimeParseException.class);
  }
}

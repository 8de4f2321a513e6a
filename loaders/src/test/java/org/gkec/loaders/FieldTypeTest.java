package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.rdf4j.model.Literal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypeTest {

  @ParameterizedTest
  @CsvSource({
    "text, n/a, http://www.w3.org/2001/XMLSchema#string",
    "slug, Lahti-fi.2, http://www.w3.org/2001/XMLSchema#string",
    "integer, -12, http://www.w3.org/2001/XMLSchema#integer",
    "decimal, 12.50, http://www.w3.org/2001/XMLSchema#decimal",
    "year, 2200, http://www.w3.org/2001/XMLSchema#integer",
    "date, 2024-02-29, http://www.w3.org/2001/XMLSchema#date",
    "boolean, true, http://www.w3.org/2001/XMLSchema#boolean",
    "month-or-year, 2022-04, http://www.w3.org/2001/XMLSchema#gYearMonth",
    "month-or-year, 2025, http://www.w3.org/2001/XMLSchema#gYear",
  })
  void a_text_of_the_type_is_a_literal_with_its_datatype(
      String type, String text, String datatype) {
    var value = FieldType.named(type).orElseThrow().read(text).orElseThrow();

    assertThat(value.stringValue()).isEqualTo(text);
    assertThat(((Literal) value).getDatatype()).hasToString(datatype);
  }

  @ParameterizedTest
  @CsvSource({"iri, https://example.org/a?b=c#d", "iri, http://example.org/"})
  void a_web_address_is_an_iri(String type, String text) {
    var value = FieldType.named(type).orElseThrow().read(text).orElseThrow();

    assertThat(value.isIRI()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "slug, two words",
    "slug, under_score",
    "integer, 1.5",
    "integer, '1,000'",
    "decimal, 1E3",
    "decimal, .",
    "year, 999",
    "year, 2201",
    "year, n/a",
    "date, 2023-02-29",
    "date, 1.2.2023",
    "boolean, yes",
    "iri, www.example.org",
    "iri, ftp://example.org/",
    "iri, https://a b/",
    "month-or-year, 2022-13",
    "month-or-year, 22",
  })
  void any_other_text_is_not(String type, String text) {
    assertThat(FieldType.named(type).orElseThrow().read(text)).isEmpty();
  }
}

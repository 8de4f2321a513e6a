package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MappingTest {

  @Test
  void a_syntax_error_of_the_query_is_named_with_its_line() {
    assertRefused(TestFolder.MAPPING.replace("WHERE {", "WHERE ("), "m.rq:19: ");
  }

  @Test
  void a_syntax_error_of_the_header_is_named_with_its_line() {
    assertRefused(TestFolder.MAPPING.replace("required: true}", "required: true"), "m.rq:");
  }

  @Test
  void an_unknown_key_of_the_header_is_named() {
    assertRefused(
        TestFolder.MAPPING.replace("summary:", "sumary:"), "m.rq: unknown key 'sumary', known are");
  }

  @Test
  void an_unknown_key_of_a_field_is_named() {
    assertRefused(
        TestFolder.MAPPING.replace("list:", "split:"),
        "m.rq: fields: measures: unknown key 'split'");
  }

  @Test
  void an_unknown_type_is_named() {
    assertRefused(
        TestFolder.MAPPING.replace("type: year", "type: years"),
        "m.rq: fields: start_year: type 'years' is not one of [text, slug,");
  }

  @Test
  void an_unknown_format_is_named() {
    assertRefused(
        TestFolder.MAPPING.replace("format: csv", "format: xls"), "m.rq: format 'xls' is not csv");
  }

  @Test
  void a_word_that_yaml_takes_for_a_boolean_must_be_quoted() {
    assertRefused(
        TestFolder.MAPPING.replace("{type: year}", "{one-of: [yes, no]}"),
        "m.rq: fields: start_year: 'true' is not a text; put it in quotes");
  }

  @Test
  void a_mapping_without_a_header_is_refused() {
    assertRefused("CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", "m.rq: has no header");
  }

  @Test
  void a_query_that_gives_no_triples_is_refused() {
    String mapping = TestFolder.MAPPING.replaceAll("(?s)CONSTRUCT.*", "SELECT * { ?a ?b ?c }");

    assertRefused(mapping, "m.rq: must be a CONSTRUCT query");
  }

  private static void assertRefused(String mapping, String message) {
    assertThatThrownBy(() -> Mapping.read("m.rq", mapping))
        .isInstanceOf(InvalidDataset.class)
        .hasMessageStartingWith(message);
  }
}

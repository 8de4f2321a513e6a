package org.gkec.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredQueryTest {

  private static final String TEXT =
      """
      #+ summary: Things
      #+ parameters:
      #+   city: {type: iri, required: true, about: the city}
      #+   lang: {type: lang, default: en, about: the language}
      #+   until: {type: date, about: the last day}
      #+ columns: {thing: iri}
      #+ page: true
      SELECT ?thing WHERE { ?thing ?city ?lang . FILTER(!BOUND(?until)) }\
      """;

  private final StoredQuery query = QueryHeader.read("things/of-city", TEXT);
  private final StoredQuery unpaged =
      QueryHeader.read("things/all", TEXT.replace("page: true", "page: false"));

  @Test
  void what_is_given_becomes_a_term_and_what_is_not_takes_its_default() {
    var given = Map.of("city", "http://example.org/lahti");

    BoundQuery bound = query.bind(given);

    assertThat(bound.bindings())
        .containsOnly(
            Map.entry("city", Values.iri("http://example.org/lahti")),
            Map.entry("lang", Values.literal("en")));
  }

  @Test
  void a_blank_value_counts_as_not_given() {
    var given = Map.of("city", "http://example.org/lahti", "lang", " ", "until", "");

    BoundQuery bound = query.bind(given);

    assertThat(bound.bindings()).containsOnlyKeys("city", "lang");
  }

  @Test
  void the_text_never_depends_on_what_a_parameter_says() {
    var given = Map.of("city", "http://example.org/x?y%22%3E", "lang", "fr", "limit", "20");

    BoundQuery bound = query.bind(Map.of("city", "http://example.org/x"));
    BoundQuery page = query.bind(given);

    assertThat(bound.text()).isEqualTo(TEXT + "\nLIMIT 10000 OFFSET 0");
    assertThat(page.text()).isEqualTo(TEXT + "\nLIMIT 20 OFFSET 0");
  }

  @Test
  void a_query_without_pages_keeps_its_text_and_knows_no_limit() {
    var given = Map.of("city", "http://example.org/lahti");

    BoundQuery bound = unpaged.bind(given);

    assertThat(bound.text()).isEqualTo(unpaged.text());
    assertThatExceptionOfType(BadParameter.class)
        .isThrownBy(() -> unpaged.bind(Map.of("city", "http://example.org/lahti", "limit", "5")))
        .withMessage("'limit' is not a parameter of things/all; expected [city, lang, until]");
  }

  @Test
  void a_missing_parameter_is_named() {
    assertThatExceptionOfType(BadParameter.class)
        .isThrownBy(() -> query.bind(Map.of()))
        .withMessage("'city' is required: an absolute IRI or a prefixed name")
        .extracting(BadParameter::parameter)
        .isEqualTo("city");
  }

  @ParameterizedTest
  @CsvSource({
    "city, not an iri, an absolute IRI or a prefixed name",
    "until, yesterday, a day such as 2026-11-23",
    "lang, e n, a language tag such as 'en'"
  })
  void a_value_of_another_type_is_named_with_what_was_expected(
      String parameter, String value, String expected) {
    var given = new HashMap<>(Map.of("city", "http://example.org/lahti"));
    given.put(parameter, value);

    assertThatExceptionOfType(BadParameter.class)
        .isThrownBy(() -> query.bind(given))
        .withMessage("'" + parameter + "' must be " + expected + ", got '" + value + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10001", "1e3", "-1", "5 OFFSET 3", "99999999999"})
  void a_limit_that_is_no_number_from_1_to_10000_is_refused(String limit) {
    var given = Map.of("city", "http://example.org/lahti", "limit", limit);

    assertThatExceptionOfType(BadParameter.class)
        .isThrownBy(() -> query.bind(given))
        .withMessage("'limit' must be a whole number from 1 to 10000, got '" + limit + "'");
  }

  @Test
  void columns_keep_their_order_and_cannot_be_changed() {
    assertThat(query.columns()).containsExactly(Map.entry("thing", ParameterType.IRI));
    assertThat(query.columns()).isUnmodifiable();
  }
}

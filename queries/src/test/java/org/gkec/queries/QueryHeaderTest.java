package org.gkec.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryHeaderTest {

  @Test
  void a_header_says_all_there_is_to_say() {
    String text =
        """
        #+ summary: Funding calls open on a day
        #+ question: 10
        #+ gap: No data set has dated calls yet.
        #+ parameters:
        #+   day: {type: date, required: true, about: the day}
        #+   lang: {type: lang, default: en, about: the language}
        #+ columns: {call: iri, closes: date}
        #+ facets: [closes]
        #+ page: true
        #+ example: {day: "2027-02-01"}
        SELECT ?call ?closes WHERE { ?call ?day ?closes }
        """;

    StoredQuery query = QueryHeader.read("funding/open-calls", text);

    assertThat(query.summary()).isEqualTo("Funding calls open on a day");
    assertThat(query.question()).contains(10);
    assertThat(query.gap()).contains("No data set has dated calls yet.");
    assertThat(query.parameters()).extracting(Parameter::name).containsExactly("day", "lang");
    assertThat(query.parameters().get(0).required()).isTrue();
    assertThat(query.parameters().get(1).standard()).contains("en");
    assertThat(query.columns().keySet()).containsExactly("call", "closes");
    assertThat(query.facets()).containsExactly("closes");
    assertThat(query.page()).isTrue();
    assertThat(query.example()).containsEntry("day", "2027-02-01");
    assertThat(query.constructs()).isFalse();
    assertThat(query.text()).isEqualTo(text);
  }

  @Test
  void a_summary_and_a_construct_are_enough() {
    StoredQuery query =
        QueryHeader.read("a/b", "#+ summary: All\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");

    assertThat(query.parameters()).isEmpty();
    assertThat(query.constructs()).isTrue();
    assertThat(query.page()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "question: 5 | 'summary' is missing",
        "summary: [ | header is not YAML",
        "just words | expected keys and values",
        "{summary: a, sumary: b} | 'header' has the unknown key 'sumary'",
        "{summary: a, summary: b} | header is not YAML",
        "{summary: a, question: five} | 'question' must be a whole number, got 'five'",
        "{summary: a, page: often} | 'page' must be true or false, got 'often'",
        "{summary: a, columns: {x: float}} | 'x' has the unknown type 'float'",
        "{summary: a, columns: [x]} | expected keys and values",
        "{summary: a, columns: {x: iri}, facets: [y]} | the facet 'y' is not a column",
        "{summary: a, columns: {x: iri}, facets: x} | 'facets': expected a list of columns, got 'x'",
        "{summary: a, parameters: {x: {type: iris}}} | 'x' is a parameter, and 'iris' is of columns",
        "{summary: a, parameters: {x: {typ: iri}}} | 'x' has the unknown key 'typ'",
        "{summary: a, parameters: {x: {required: 1}}} | 'required' must be true or false, got '1'",
        "{summary: a, parameters: {limit: {type: integer}}} | 'limit' is taken by pages"
      })
  void a_fault_is_named_with_its_file(String header, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryHeader.read("group/name", "#+ " + header + "\nSELECT * {}"))
        .withMessageStartingWith("group/name.rq: ")
        .withMessageContaining(fault);
  }
}

package org.gkec.queries.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions that queries find by their IRIs, asked by queries. */
class OwnFunctionsTest {

  private final Repository store = new SailRepository(new MemoryStore());

  @BeforeEach
  void fill() {
    try (var connection = store.getConnection()) {
      connection.add(iri("urn:a"), SKOS.PREF_LABEL, literal("Vienna", "en"), iri("urn:g"));
      connection.add(iri("urn:a"), SKOS.PREF_LABEL, literal("Wien", "de"), iri("urn:h"));
      connection.add(iri("urn:a"), SKOS.PREF_LABEL, literal("Wean", "de"), iri("urn:h"));
      connection.add(iri("urn:a"), SKOS.DEFINITION, literal("A city", "en"));
      connection.add(iri("urn:b"), SKOS.PREF_LABEL, literal("sans nom", "fr"));
    }
  }

  @AfterEach
  void close() {
    store.shutDown();
  }

  @Test
  void a_label_is_in_the_language_or_else_in_english() {
    assertThat(ask("func:label(<urn:a>, 'en')")).containsExactly(literal("Vienna", "en"));
    assertThat(ask("func:label(<urn:a>, 'pl')")).containsExactly(literal("Vienna", "en"));
  }

  @Test
  void of_several_labels_in_a_language_the_first_in_alphabetical_order_is_taken() {
    assertThat(ask("func:label(<urn:a>, 'DE')")).containsExactly(literal("Wean", "de"));
  }

  @Test
  void where_there_is_no_label_nothing_is_bound() {
    assertThat(ask("func:label(<urn:b>, 'en')")).isEmpty();
    assertThat(ask("func:label(?nothing, 'en')")).isEmpty();
    assertThat(ask("func:label('a text', 'en')")).isEmpty();
    assertThat(ask("func:label(<urn:a>)")).isEmpty();
  }

  @Test
  void a_text_is_that_of_the_property() {
    assertThat(ask("func:text(<urn:a>, <" + SKOS.DEFINITION + ">, 'fr')"))
        .containsExactly(literal("A city", "en"));
    assertThat(ask("func:text(<urn:a>, 'definition', 'fr')")).isEmpty();
  }

  @Test
  void a_median_is_the_middle_or_the_mean_of_the_two_there() {
    assertThat(median("3 1 2")).containsExactly(literal(new BigDecimal("2")));
    assertThat(median("4 1 2 3")).containsExactly(literal(new BigDecimal("2.5")));
    assertThat(median("1 1 1 9")).containsExactly(literal(new BigDecimal("1")));
    assertThat(median("1e0 2e0")).containsExactly(literal(1.5));
  }

  @Test
  void a_median_of_nothing_or_of_words_is_an_error() {
    assertThat(median("")).isEmpty();
    assertThat(median("1 'two' 3")).isEmpty();
  }

  @Test
  void a_median_of_distinct_numbers_counts_each_once() {
    assertThat(
            rows(
                "SELECT (func:median(DISTINCT ?n) AS ?value) { VALUES (?k ?n) { (1 1) (2 1) (3 5) } }"))
        .containsExactly(literal(new BigDecimal("3")));
  }

  private List<Value> median(String numbers) {
    return rows("SELECT (func:median(?n) AS ?value) { VALUES ?n { " + numbers + " } }");
  }

  private List<Value> ask(String expression) {
    return rows("SELECT ?value { BIND(" + expression + " AS ?value) }");
  }

  private List<Value> rows(String query) {
    try (var connection = store.getConnection()) {
      return connection
          .prepareTupleQuery("PREFIX func: <https://w3id.org/gkec/function#> " + query)
          .evaluate()
          .stream()
          .filter(row -> row.hasBinding("value"))
          .map(row -> row.getValue("value"))
          .toList();
    }
  }
}

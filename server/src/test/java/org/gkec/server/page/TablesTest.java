package org.gkec.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.query.Runners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

  private static final StoredQuery OUTCOMES =
      QueryCatalogue.bundled().query("outcomes/by-indicator");

  @TempDir private Path folder;

  @Test
  void a_column_without_a_value_in_any_row_is_not_shown() throws IOException {
    var first = new MapBindingSet();
    first.addBinding("outcome", Values.iri("https://w3id.org/gkec/id/outcome/one"));
    first.addBinding("value", Values.literal(64.0));
    first.addBinding("unit", Values.literal(""));
    var second = new MapBindingSet();
    second.addBinding("outcome", Values.iri("https://w3id.org/gkec/id/outcome/two"));
    second.addBinding("year", Values.literal(2021));

    Table table = tableOf(List.of(first, second));

    assertThat(table.columns())
        .extracting(Table.Column::name)
        .containsExactly("outcome", "value", "year");
    assertThat(table.groups().getFirst().lines())
        .allSatisfy(line -> assertThat(line.cells()).hasSize(3));
  }

  private Table tableOf(List<BindingSet> rows) throws IOException {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      return new Tables(Runners.of(graph), new Texts())
          .of(OUTCOMES, Map.of(), rows, Language.of("en"), 10);
    }
  }
}

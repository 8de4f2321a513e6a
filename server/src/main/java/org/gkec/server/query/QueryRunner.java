package org.gkec.server.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.http.NoSuchResource;
import org.springframework.stereotype.Component;

/**
 * Runs stored queries by name. Parameters come as texts and are bound as terms. Rows are remembered
 * until the graph changes, as many as {@link #REMEMBERED_ROWS}.
 */
@Component
public class QueryRunner {

  private static final int REMEMBERED_ROWS = 500_000;

  /** What an answer depends on. */
  private record AskedQuery(String name, Map<String, String> parameters, Revision revision) {}

  private final Cache<AskedQuery, List<BindingSet>> remembered =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_ROWS)
          .weigher((AskedQuery asked, List<BindingSet> rows) -> rows.size() + 1)
          .build();

  private final QueryCatalogue catalogue;
  private final KnowledgeGraph graph;

  QueryRunner(KnowledgeGraph graph) {
    this.catalogue = QueryCatalogue.bundled();
    this.graph = graph;
  }

  /** The stored queries. */
  public QueryCatalogue catalogue() {
    return catalogue;
  }

  /**
   * The rows of a SELECT; do not change the list. No lock is held while they are found: a query may
   * ask the recommender, which waits for writes.
   */
  public List<BindingSet> rows(String name, Map<String, String> parameters) {
    var asked = new AskedQuery(name, Map.copyOf(parameters), graph.revision());
    List<BindingSet> rows = remembered.getIfPresent(asked);
    if (rows == null) {
      rows = graph.rows(question(name, parameters));
      remembered.put(asked, rows);
    }
    return rows;
  }

  /** The rows of a SELECT that is not worth remembering. */
  public List<BindingSet> fresh(String name, Map<String, String> parameters) {
    return graph.rows(question(name, parameters));
  }

  /** The triples of a CONSTRUCT. */
  public Model triples(String name, Map<String, String> parameters) {
    return graph.triples(question(name, parameters));
  }

  Question question(String name, Map<String, String> parameters) {
    StoredQuery query =
        catalogue
            .find(name)
            .orElseThrow(() -> new NoSuchResource("There is no stored query '" + name + "'."));
    return Question.of(query.bind(parameters));
  }
}

package org.gkec.server.query;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.AnswerWriter;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.http.NoSuchResource;
import org.springframework.stereotype.Component;

/** Runs stored queries by name. Parameters come as texts and are bound as terms. */
@Component
public class QueryRunner {

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

  /** The rows of a SELECT. */
  public List<BindingSet> rows(String name, Map<String, String> parameters) {
    return graph.rows(question(name, parameters));
  }

  /** The triples of a CONSTRUCT. */
  public Model triples(String name, Map<String, String> parameters) {
    return graph.triples(question(name, parameters));
  }

  void answer(Question question, AnswerWriter writer) {
    graph.answer(question, writer);
  }

  Question question(String name, Map<String, String> parameters) {
    StoredQuery query =
        catalogue
            .find(name)
            .orElseThrow(() -> new NoSuchResource("There is no stored query '" + name + "'."));
    return Question.of(query.bind(parameters));
  }
}

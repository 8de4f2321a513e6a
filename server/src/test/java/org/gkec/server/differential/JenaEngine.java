package org.gkec.server.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.update.UpdateAction;

/** Apache Jena. */
final class JenaEngine implements Engine {

  private final DatasetGraph data;
  private final QueryEngineFactory evaluation;

  private JenaEngine(DatasetGraph data, QueryEngineFactory evaluation) {
    this.data = data;
    this.evaluation = evaluation;
  }

  /** With the evaluation that takes the algebra as it stands. */
  static JenaEngine reference(Set<String> quads) {
    return usual(quads).asReference();
  }

  /** With the evaluation that people use, which optimizes. */
  static JenaEngine usual(Set<String> quads) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(String.join("\n", quads), Lang.NQUADS).parse(data);
    return new JenaEngine(data, QueryEngineMain.getFactory());
  }

  /** With a default graph that is the union of all graphs but a hidden one. */
  static JenaEngine union(String quads, String hidden) {
    DatasetGraph data = DatasetGraphFactory.create();
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(quads, Lang.NQUADS).parse(read);
    read.find()
        .forEachRemaining(quad -> {
          if (!quad.isDefaultGraph()) {
            data.add(quad);
          }
          if (!quad.getGraph().hasURI(hidden)) {
            data.getDefaultGraph().add(quad.asTriple());
          }
        });
    return new JenaEngine(data, QueryEngineMain.getFactory());
  }

  /** The same quads, with the evaluation that takes the algebra as it stands. */
  JenaEngine asReference() {
    return new JenaEngine(data, QueryEngineRef.getFactory());
  }

  @Override
  public List<String> rows(String text) {
    var query = QueryFactory.create(text, "http://ex/", Syntax.syntaxSPARQL_11);
    var rows = new ArrayList<String>();
    data.executeRead(() -> {
      QueryIterator all =
          evaluation.create(query, data, BindingRoot.create(), ARQ.getContext().copy()).iterator();
      while (all.hasNext()) {
        rows.add(row(all.next(), query.getResultVars()));
      }
      all.close();
    });
    rows.sort(null);
    return rows;
  }

  /** A row as a text: its variables in order, values as in N-Triples. */
  static String row(Binding binding, List<String> names) {
    var cells = new HashMap<String, String>();
    for (String name : names) {
      Node value = binding.get(name);
      if (value != null) {
        cells.put(name, NodeFmtLib.strNT(value));
      }
    }
    return Engine.row(cells);
  }

  /** Changes the quads. */
  void update(String update) {
    data.executeWrite(() -> UpdateAction.parseExecute(update, data));
  }

  /** All quads as sorted N-Quads. */
  List<String> quads() {
    var quads = new ArrayList<String>();
    data.executeRead(() -> data.find().forEachRemaining(quad -> quads.add(line(quad))));
    quads.sort(null);
    return quads;
  }

  private static String line(Quad quad) {
    String triple =
        NodeFmtLib.strNT(quad.getSubject())
            + " "
            + NodeFmtLib.strNT(quad.getPredicate())
            + " "
            + NodeFmtLib.strNT(quad.getObject());
    return triple + (quad.isDefaultGraph() ? "" : " " + NodeFmtLib.strNT(quad.getGraph())) + " .";
  }

  @Override
  public void close() {
    data.close();
  }
}

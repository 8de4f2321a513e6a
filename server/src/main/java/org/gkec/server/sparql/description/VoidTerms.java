package org.gkec.server.sparql.description;

import static org.eclipse.rdf4j.model.util.Values.iri;

import org.eclipse.rdf4j.model.IRI;
import org.gkec.ontology.Gkec;

/** IRIs of the description. Its nodes are fragments of the graph that holds it. */
final class VoidTerms {

  /** All graphs. */
  static final IRI DATASET = iri(Gkec.VOID_GRAPH + "#dataset");

  /** What a query without a dataset sees. */
  static final IRI DEFAULT_GRAPH = iri(Gkec.VOID_GRAPH + "#default-graph");

  private static final String EXTENSION = "http://ldf.fi/void-ext#";
  static final IRI DATATYPE_PARTITION = iri(EXTENSION, "datatypePartition");
  static final IRI DATATYPE = iri(EXTENSION, "datatype");

  private VoidTerms() {}

  /** The node of a named graph. */
  static IRI graph(IRI name) {
    return iri(Gkec.VOID_GRAPH + "#graph-" + digest(name.stringValue()));
  }

  /** A node below another, the same one each time it is made. */
  static IRI part(IRI whole, String kind, IRI... what) {
    var key = new StringBuilder();
    for (IRI term : what) {
      key.append(term.stringValue()).append(' ');
    }
    return iri(whole.stringValue() + "-" + kind + "-" + digest(key.toString()));
  }

  private static String digest(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return Long.toHexString(hash);
  }
}

package org.gkec.server.load;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.gkec.queries.BadParameter;

/** Which graph a request of the Graph Store Protocol is about. */
sealed interface GraphTarget {

  /** One graph; the unnamed one goes by {@code rdf4j:nil}. */
  record One(IRI graph) implements GraphTarget {}

  /** The whole dataset. */
  record All() implements GraphTarget {}

  /**
   * By {@code ?default}, by {@code ?graph=IRI}, by the address itself if it goes on after {@code
   * /graphs}, else the whole dataset.
   *
   * @throws BadParameter if it is named in two ways, or by what is no IRI
   */
  static GraphTarget of(HttpServletRequest request) {
    String[] graphs = request.getParameterValues("graph");
    boolean unnamed = request.getParameterMap().containsKey("default");
    if (graphs != null && (unnamed || graphs.length > 1)) {
      throw new BadParameter("graph", "name one graph: either 'default' or 'graph', and once");
    }
    String here = request.getRequestURL().toString();
    if (graphs != null) {
      return new One(iri(here, graphs[0]));
    }
    if (unnamed) {
      return new One(RDF4J.NIL);
    }
    return request.getRequestURI().equals("/graphs") ? new All() : new One(Values.iri(here));
  }

  private static IRI iri(String base, String text) {
    try {
      return Values.iri(URI.create(base).resolve(text).toString());
    } catch (IllegalArgumentException e) {
      throw new BadParameter("graph", "'graph' must be an IRI, got '" + text + "'");
    }
  }
}

package org.gkec.ontology;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** Terms of the ontology that Java needs. A test looks each one up in {@code gkec.ttl}. */
public final class Gkec {

  /** What all our IRIs begin with. */
  public static final String BASE = "https://w3id.org/gkec/";

  /** The namespace of classes and properties. */
  public static final String NAMESPACE = BASE + "def#";

  /** The named graph of the ontology itself. */
  public static final IRI ONTOLOGY_GRAPH = Values.iri(BASE + "graph/ontology");

  /** The named graph of what is computed from the others. */
  public static final IRI DERIVED_GRAPH = Values.iri(BASE + "graph/derived");

  /** The graph of links between cities and between measures that are computed from all others. */
  public static final IRI LINKS_GRAPH = Values.iri(BASE + "graph/links");

  /** The named graph of what cities say to recommendations. */
  public static final IRI FEEDBACK_GRAPH = Values.iri(BASE + "graph/feedback");

  /** The named graph in which the service describes what it holds. */
  public static final IRI VOID_GRAPH = Values.iri(BASE + "graph/void");

  public static final IRI CITY = Values.iri(NAMESPACE, "City");
  public static final IRI DERIVED_PROPERTY = Values.iri(NAMESPACE, "DerivedProperty");
  public static final IRI PRACTICE = Values.iri(NAMESPACE, "Practice");

  private Gkec() {}

  /** What stands behind the last slash or hash of an IRI: what to call it if it has no label. */
  public static String lastPart(IRI iri) {
    return lastPart(iri.stringValue());
  }

  /** The same for an IRI as text. */
  public static String lastPart(String iri) {
    String text = iri.replaceAll("[/#]+$", "");
    return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1);
  }
}

package org.gkec.ontology;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/** Terms of the ontology that Java needs. A test looks each one up in {@code gkec.ttl}. */
public final class Gkec {

  /** What all our IRIs begin with. */
  public static final String BASE = "https://w3id.org/gkec/";

  /** The namespace of classes and properties. */
  public static final String NAMESPACE = BASE + "def#";

  /** What the IRIs of concepts begin with; then follow scheme, slash and id. */
  public static final String CONCEPTS = BASE + "concept/";

  /** What the IRIs of things begin with; then follow kind, slash and id. */
  public static final String THINGS = BASE + "id/";

  /** What the IRIs of services begin with. */
  public static final String SERVICES = BASE + "service/";

  /** What the names of our graphs begin with. */
  public static final String GRAPHS = BASE + "graph/";

  /** The named graph of the ontology itself. */
  public static final IRI ONTOLOGY_GRAPH = Values.iri(GRAPHS + "ontology");

  /** The named graph of what is computed from the others. */
  public static final IRI DERIVED_GRAPH = Values.iri(GRAPHS + "derived");

  /** The graph of links between cities and between measures that are computed from all others. */
  public static final IRI LINKS_GRAPH = Values.iri(GRAPHS + "links");

  /** The named graph of what cities say to recommendations. */
  public static final IRI FEEDBACK_GRAPH = Values.iri(GRAPHS + "feedback");

  /** The named graph in which the service describes what it holds. */
  public static final IRI VOID_GRAPH = Values.iri(GRAPHS + "void");

  public static final IRI ASKED_CITY = Values.iri(NAMESPACE, "askedCity");
  public static final IRI CITY = Values.iri(NAMESPACE, "City");
  public static final IRI COUNTRY = Values.iri(NAMESPACE, "Country");
  public static final IRI HAS_COUNTRY = Values.iri(NAMESPACE, "country");
  public static final IRI CO_ADOPTION_LINK = Values.iri(NAMESPACE, "CoAdoptionLink");
  public static final IRI CO_ADOPTION_WEIGHT = Values.iri(NAMESPACE, "coAdoptionWeight");
  public static final IRI DERIVED_PROPERTY = Values.iri(NAMESPACE, "DerivedProperty");
  public static final IRI EVENT = Values.iri(NAMESPACE, "Event");
  public static final IRI FEEDBACK = Values.iri(NAMESPACE, "Feedback");
  public static final IRI FEEDBACK_KIND = Values.iri(NAMESPACE, "feedbackKind");
  public static final IRI FEEDBACK_REASON = Values.iri(NAMESPACE, "feedbackReason");
  public static final IRI FOR_CITY = Values.iri(NAMESPACE, "forCity");
  public static final IRI FROM_REVISION = Values.iri(NAMESPACE, "fromRevision");
  public static final IRI FUNDING_INSTRUMENT = Values.iri(NAMESPACE, "FundingInstrument");
  public static final IRI GAZETTEER_PLACE = Values.iri(NAMESPACE, "gazetteerPlace");
  public static final IRI IMPLEMENTS_MEASURE = Values.iri(NAMESPACE, "implementsMeasure");
  public static final IRI IN_CITY = Values.iri(NAMESPACE, "inCity");
  public static final IRI LEARNING_RESOURCE = Values.iri(NAMESPACE, "LearningResource");
  public static final IRI NETWORK = Values.iri(NAMESPACE, "Network");
  public static final IRI PEER = Values.iri(NAMESPACE, "peer");
  public static final IRI PEER_LINK = Values.iri(NAMESPACE, "PeerLink");
  public static final IRI PLACE_NAME = Values.iri(NAMESPACE, "placeName");
  public static final IRI POLICY = Values.iri(NAMESPACE, "Policy");
  public static final IRI PRACTICE = Values.iri(NAMESPACE, "Practice");
  public static final IRI PROVIDER = Values.iri(NAMESPACE, "provider");
  public static final IRI PUBLISHER_NAME = Values.iri(NAMESPACE, "publisherName");
  public static final IRI RECOMMENDED_MEASURE = Values.iri(NAMESPACE, "recommendedMeasure");
  public static final IRI RETRIEVED_ON = Values.iri(NAMESPACE, "retrievedOn");
  public static final IRI SIMILARITY = Values.iri(NAMESPACE, "similarity");
  public static final IRI SPEAKS_FOR = Values.iri(NAMESPACE, "speaksFor");
  public static final IRI SPEAKS_FROM = Values.iri(NAMESPACE, "speaksFrom");
  public static final IRI SUPPORTS_MEASURE = Values.iri(NAMESPACE, "supportsMeasure");
  public static final IRI TEACHES_MEASURE = Values.iri(NAMESPACE, "teachesMeasure");

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

package org.gkec.server.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Labels;
import org.gkec.server.page.Structured;

/** A thing in the words of schema.org, for search engines; our IRIs stay what they are. */
final class StructuredData {

  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String SCHEMA = "https://schema.org/";

  /** How a class of ours is called there; the first that fits is taken. */
  private static final Map<IRI, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(Gkec.CITY, "City");
    TYPES.put(Gkec.COUNTRY, "Country");
    TYPES.put(Gkec.EVENT, "Event");
    TYPES.put(Gkec.LEARNING_RESOURCE, "LearningResource");
    TYPES.put(Gkec.FUNDING_INSTRUMENT, "MonetaryGrant");
    TYPES.put(Gkec.PRACTICE, "CreativeWork");
    TYPES.put(Gkec.POLICY, "CreativeWork");
    TYPES.put(Gkec.NETWORK, "Organization");
    TYPES.put(DCAT.DATASET, "Dataset");
    TYPES.put(SKOS.CONCEPT, "DefinedTerm");
  }

  private final IRI thing;
  private final Model model;
  private final Labels labels;
  private final Map<String, Object> json = new LinkedHashMap<>();

  private StructuredData(IRI thing, Model model, Labels labels) {
    this.thing = thing;
    this.model = model;
    this.labels = labels;
  }

  /** The JSON-LD of a thing; empty if schema.org has no word for its kind. */
  static String of(IRI thing, Model model, Labels labels) {
    return TYPES.entrySet().stream()
        .filter(type -> model.contains(thing, RDF.TYPE, type.getKey()))
        .findFirst()
        .map(type -> new StructuredData(thing, model, labels).as(type.getValue()))
        .orElse("");
  }

  private String as(String type) {
    json.put("@context", Structured.CONTEXT);
    json.put("@type", type);
    json.put("@id", thing.stringValue());
    json.put("name", labels.of(thing));
    String description = labels.description(thing);
    if (!description.isEmpty()) {
      json.put("description", description);
    }
    text("alternateName", SKOS.ALT_LABEL);
    text("sameAs", Gkec.GAZETTEER_PLACE);
    things("containedInPlace", Gkec.HAS_COUNTRY, "Country");
    coordinates();
    text("startDate", schema("startDate"));
    text("endDate", schema("endDate"));
    text("eventAttendanceMode", schema("eventAttendanceMode"));
    text("inLanguage", schema("inLanguage"));
    named("publisher", Gkec.PUBLISHER_NAME, "Organization");
    things("teaches", Gkec.TEACHES_MEASURE, "DefinedTerm");
    named("funder", Gkec.PROVIDER, "Organization");
    things(type.equals("Event") ? "location" : "contentLocation", Gkec.IN_CITY, "City");
    named("location", Gkec.PLACE_NAME, "Place");
    things("about", Gkec.IMPLEMENTS_MEASURE, "DefinedTerm");
    things("about", Gkec.SUPPORTS_MEASURE, "DefinedTerm");
    things("inDefinedTermSet", SKOS.IN_SCHEME, "DefinedTermSet");
    text("license", DCTERMS.LICENSE);
    named("creator", DCTERMS.PUBLISHER, "Organization");
    text("isBasedOn", DCTERMS.SOURCE);
    text("version", DCAT.VERSION);
    text("dateModified", Gkec.RETRIEVED_ON);
    text("url", schema("url"));
    return Structured.of(json);
  }

  private void coordinates() {
    List<Object> latitude = values(Values.iri(WGS84, "lat"), StructuredData::number);
    List<Object> longitude = values(Values.iri(WGS84, "long"), StructuredData::number);
    if (!latitude.isEmpty() && !longitude.isEmpty()) {
      json.put(
          "geo",
          Map.of(
              "@type", "GeoCoordinates",
              "latitude", latitude.getFirst(),
              "longitude", longitude.getFirst()));
    }
  }

  private void text(String name, IRI property) {
    put(name, values(property, Value::stringValue));
  }

  private void named(String name, IRI property, String type) {
    put(name, values(property, value -> Map.of("@type", type, "name", value.stringValue())));
  }

  private void things(String name, IRI property, String type) {
    put(
        name,
        values(
            property,
            value ->
                value instanceof IRI iri
                    ? Map.of("@type", type, "@id", iri.stringValue(), "name", labels.of(iri))
                    : value.stringValue()));
  }

  private void put(String name, List<Object> values) {
    if (!values.isEmpty()) {
      json.put(name, values.size() == 1 ? values.getFirst() : values);
    }
  }

  private List<Object> values(IRI property, Function<Value, Object> form) {
    return model.filter(thing, property, null).objects().stream().map(form).toList();
  }

  private static Object number(Value value) {
    return value instanceof Literal literal ? literal.decimalValue() : value.stringValue();
  }

  private static IRI schema(String name) {
    return Values.iri(SCHEMA, name);
  }
}

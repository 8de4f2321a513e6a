package org.gkec.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import no.hasmac.jsonld.JsonLd;
import no.hasmac.jsonld.document.JsonDocument;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

class ContextTest {

  private static final JsonObject CONTEXT =
      object(Resources.text(Ontology.class, "context.jsonld")).getJsonObject("@context");

  @Test
  void each_term_of_ours_is_in_the_context_under_its_name_and_nothing_else_is() {
    var declared = new TreeMap<String, String>();
    Ontology.terms().filter(null, RDF.TYPE, null).subjects().stream()
        .filter(IRI.class::isInstance)
        .map(IRI.class::cast)
        .filter(term -> term.getNamespace().equals(Gkec.NAMESPACE))
        .forEach(term -> declared.put(term.getLocalName(), "gkec:" + term.getLocalName()));

    var inContext = new TreeMap<String, String>();
    CONTEXT.forEach((name, entry) -> inContext.put(name, iri(entry)));
    inContext.values().removeIf(iri -> !iri.startsWith("gkec:"));

    assertThat(inContext).isEqualTo(declared);
  }

  @Test
  void a_prefix_of_the_context_is_that_of_the_table() {
    for (Map.Entry<String, JsonValue> entry : CONTEXT.entrySet()) {
      if (iri(entry.getValue()).startsWith("http")) {
        assertThat(Prefixes.all()).containsEntry(entry.getKey(), iri(entry.getValue()));
      }
    }
  }

  @Test
  void an_object_property_leads_to_a_resource() {
    for (var property : Ontology.terms().filter(null, RDF.TYPE, OWL.OBJECTPROPERTY).subjects()) {
      if (property instanceof IRI iri && iri.getNamespace().equals(Gkec.NAMESPACE)) {
        assertThat(CONTEXT.getJsonObject(iri.getLocalName()))
            .as(iri.getLocalName())
            .containsEntry("@type", Json.createValue("@id"));
      }
    }
  }

  @Test
  void a_city_in_json_with_the_context_is_the_city_of_the_small_world() throws IOException {
    var document =
        object(
            """
            {
              "id": "https://w3id.org/gkec/id/city/lahti-fi",
              "type": "City",
              "label": {"en": "Lahti"},
              "country": "https://w3id.org/gkec/id/country/FI",
              "gazetteerPlace": "https://sws.geonames.org/649360/",
              "latitude": "60.98267",
              "longitude": "25.66151",
              "hasDefaultGeometry": {
                "id": "https://w3id.org/gkec/id/geometry/lahti-fi",
                "type": "Geometry",
                "wkt": "POINT(25.66151 60.98267)"
              }
            }
            """);

    Model parsed = parse(document);

    assertThat(parsed)
        .containsExactlyInAnyOrderElementsOf(ofSmallWorld("city/lahti-fi", "geometry/lahti-fi"));
  }

  @Test
  void an_observation_in_json_with_the_context_is_that_of_the_small_world() throws IOException {
    var document =
        object(
            """
            {
              "id": "https://w3id.org/gkec/id/context-observation/FI--gdp-per-capita",
              "type": "ContextObservation",
              "hasFeatureOfInterest": "https://w3id.org/gkec/id/country/FI",
              "observedProperty": "https://w3id.org/gkec/concept/indicator/gdp-per-capita",
              "hasSimpleResult": "53759.0",
              "unitText": "USD",
              "hasUnit": "http://qudt.org/vocab/unit/CCY_USD",
              "year": 2023
            }
            """);

    Model parsed = parse(document);

    assertThat(parsed)
        .containsExactlyInAnyOrderElementsOf(
            ofSmallWorld("context-observation/FI--gdp-per-capita"));
  }

  @Test
  void the_small_world_survives_the_way_to_json_with_the_context_and_back() throws Exception {
    var expanded = new StringWriter();
    Rio.write(Ontology.smallWorld(), expanded, RDFFormat.JSONLD);

    JsonObject compact =
        JsonLd.compact(
                JsonDocument.of(new StringReader(expanded.toString())),
                JsonDocument.of(Json.createObjectBuilder().add("@context", CONTEXT).build()))
            .get();

    Model back = Rio.parse(new StringReader(compact.toString()), RDFFormat.JSONLD);
    assertThat(Models.isomorphic(back, Ontology.smallWorld())).isTrue();
  }

  private static Model parse(JsonObject document) throws IOException {
    JsonObject inlined = Json.createObjectBuilder(document).add("@context", CONTEXT).build();
    return Rio.parse(new StringReader(inlined.toString()), RDFFormat.JSONLD);
  }

  private static Model ofSmallWorld(String... ids) {
    var triples = new LinkedHashModel();
    for (String id : ids) {
      triples.addAll(Ontology.smallWorld().filter(Values.iri(Gkec.BASE + "id/" + id), null, null));
    }
    return triples;
  }

  private static String iri(JsonValue entry) {
    return switch (entry) {
      case JsonObject definition -> definition.getString("@id");
      case JsonString text -> text.getString();
      default -> entry.toString();
    };
  }

  private static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}

package org.gkec.server.sparql.description;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.service.InProcessService;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
import org.gkec.server.http.Freshness;
import org.gkec.server.http.RdfAnswer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the endpoint can do, and - from the graph - what it holds: SPARQL service description. */
@Component
public class ServiceDescription {

  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String[] OUTPUTS = {
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "N-Quads",
    "TriG",
    "RDF_XML",
    "JSON-LD",
    "N3",
    "RDF_JSON"
  };
  private static final String[] INPUTS = {
    "Turtle", "N-Triples", "N-Quads", "TriG", "RDF_XML", "JSON-LD", "N3", "RDF_JSON"
  };

  private final KnowledgeGraph graph;
  private final StoreProperties store;
  private final ObjectProvider<InProcessService> services;

  ServiceDescription(
      KnowledgeGraph graph, StoreProperties store, ObjectProvider<InProcessService> services) {
    this.graph = graph;
    this.store = store;
    this.services = services;
  }

  /** Writes the description of the endpoint that was asked. */
  public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Format format =
        Formats.choose(
            Formats.TRIPLES, request.getParameter("format"), request.getHeader("Accept"));
    if (Freshness.isKnown(graph.revision(), format, request, response)) {
      return;
    }
    URI endpoint = URI.create(request.getRequestURL().toString()).resolve("/sparql");
    Model model = model(Values.iri(endpoint.toString()));
    RdfAnswer.send(model, format, response);
  }

  private Model model(IRI endpoint) {
    var model = new LinkedHashModel();
    graph.read(reader -> reader.write(Gkec.VOID_GRAPH, new StatementCollector(model)));
    Resource service = Values.iri(endpoint + "#service");
    model.add(service, RDF.TYPE, SD.SERVICE);
    model.add(service, SD.ENDPOINT, endpoint);
    model.add(service, SD.SUPPORTED_LANGUAGE, SD.SPARQL_11_QUERY);
    model.add(service, SD.SUPPORTED_LANGUAGE, SD.SPARQL_11_UPDATE);
    model.add(service, SD.FEATURE_PROPERTY, SD.BASIC_FEDERATED_QUERY);
    if (store.unionDefaultGraph()) {
      model.add(service, SD.FEATURE_PROPERTY, SD.UNION_DEFAULT_GRAPH);
    }
    for (String name : OUTPUTS) {
      model.add(service, SD.RESULT_FORMAT, Values.iri(FORMATS, name));
    }
    for (String name : INPUTS) {
      model.add(service, SD.INPUT_FORMAT, Values.iri(FORMATS, name));
    }
    services.stream()
        .map(InProcessService::name)
        .forEach(name -> model.add(service, SD.FEATURE_PROPERTY, name));
    model.add(service, SD.DEFAULT_DATASET, VoidTerms.DATASET);
    model.add(VoidTerms.DATASET, RDF.TYPE, SD.DATASET);
    model.add(VoidTerms.DATASET, VOID.SPARQL_ENDPOINT, endpoint);
    model.add(
        VoidTerms.DATASET,
        VOID.DATA_DUMP,
        Values.iri(URI.create(endpoint.stringValue()).resolve("/graphs").toString()));
    model.add(VoidTerms.DATASET, SD.DEFAULT_GRAPH, VoidTerms.DEFAULT_GRAPH);
    model.add(VoidTerms.DEFAULT_GRAPH, RDF.TYPE, SD.GRAPH_CLASS);
    return model;
  }
}

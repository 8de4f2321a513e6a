package org.gkec.server.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
import org.gkec.server.http.Freshness;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.http.RdfAnswer;
import org.gkec.server.page.Language;
import org.gkec.server.page.Table;
import org.gkec.server.page.Tables;
import org.gkec.server.query.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Linked data: a thing's IRI answers 303 to the document about it, {@code /doc} + path, which is a
 * page or RDF. A suffix such as {@code .ttl} fixes the format.
 */
@Controller
class ResourceController {

  private static final String DOCUMENTS = "/doc/";
  private static final IRI ONTOLOGY = Values.iri(Gkec.BASE + "def");
  private static final List<Format> OFFERED =
      Stream.concat(Stream.of(Formats.HTML), Formats.TRIPLES.stream()).toList();

  private static final int SHOWN = 200;

  private final QueryRunner queries;
  private final Tables tables;

  private final KnowledgeGraph graph;

  ResourceController(QueryRunner queries, Tables tables, KnowledgeGraph graph) {
    this.queries = queries;
    this.tables = tables;
    this.graph = graph;
  }

  @GetMapping({
    "/id/**",
    "/concept/**",
    "/graph/**",
    "/shape/**",
    "/service/**",
    "/recommend",
    "/function",
    "/prefixes"
  })
  ResponseEntity<Void> thing(HttpServletRequest request) {
    return seeOther(DOCUMENTS + request.getRequestURI().substring(1));
  }

  /** The namespace of the terms, of any version: they are all in one document. */
  @GetMapping({"/def", "/def/{version}"})
  ResponseEntity<Void> definitions() {
    return seeOther(DOCUMENTS + "def");
  }

  /** The terms of search inside SPARQL have the address of search, which says what it looks for. */
  @GetMapping(
      path = "/search",
      params = {"!q", "!near"},
      produces = {
        "text/html",
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json"
      })
  ResponseEntity<Void> termsOfSearch(
      @RequestHeader(name = "Accept", defaultValue = "*/*") String accept) {
    if (!namesDocument(accept)) {
      throw new BadParameter("q", "'q' must say what to look for, or 'near' where");
    }
    return seeOther(DOCUMENTS + "search");
  }

  /** True if a page or RDF is asked for by name, not JSON, nor whatever there is. */
  private static boolean namesDocument(String accept) {
    List<MediaType> types = MediaType.parseMediaTypes(accept);
    return types.stream().anyMatch(MediaType::isConcrete)
        && types.stream().noneMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
  }

  @GetMapping(DOCUMENTS + "**")
  @Nullable ModelAndView document(
      HttpServletRequest request,
      @RequestParam(name = "format", required = false) @Nullable String name,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept,
      HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(DOCUMENTS.length());
    Optional<Format> suffix =
        OFFERED.stream().filter(format -> path.endsWith("." + format.name())).findFirst();
    Format format = suffix.orElseGet(() -> Formats.choose(OFFERED, name, accept));
    String local =
        suffix.map(s -> path.substring(0, path.length() - s.name().length() - 1)).orElse(path);
    IRI thing = Values.iri(Gkec.BASE + local);
    Model model = describe(thing);
    if (format.equals(Formats.HTML)) {
      Language language = Language.of(request);
      return Freshness.isKnown(graph.revision(), language.code(), request, response)
          ? null
          : page(thing, model, language);
    }
    if (!Freshness.isKnown(graph.revision(), format, request, response)) {
      RdfAnswer.send(model, format, response);
    }
    return null;
  }

  private ModelAndView page(IRI thing, Model model, Language language) {
    return thing.equals(ONTOLOGY)
        ? new ModelAndView(
            "ontology",
            "page",
            OntologyPage.of(
                thing, model, tables.of("schemes/all", Map.of(), language, SHOWN), language.code()))
        : new ModelAndView(
            "resource",
            "page",
            ResourcePage.of(thing, model, sections(thing, model, language), language));
  }

  /** What the stored queries tell of a thing of its classes; those without rows are left out. */
  private List<Table> sections(IRI thing, Model model, Language language) {
    Set<String> types =
        model.filter(thing, RDF.TYPE, null).objects().stream()
            .map(Value::stringValue)
            .collect(Collectors.toSet());
    return queries.catalogue().sections(types).stream()
        .map(
            query -> tables.of(query.name(), Map.of("thing", thing.stringValue()), language, SHOWN))
        .filter(table -> !table.isEmpty())
        .toList();
  }

  private Model describe(IRI thing) {
    Model model =
        thing.equals(ONTOLOGY)
            ? queries.triples("resource/definitions", Map.of())
            : queries.triples("resource/describe", Map.of("resource", thing.stringValue()));
    if (!model.contains(thing, null, null)) {
      model = Definitions.of(thing);
    }
    if (model.isEmpty()) {
      throw new NoSuchResource(
          "The graph knows nothing about <" + thing + ">.", new NearNames(queries).of(thing));
    }
    return model;
  }

  private static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}

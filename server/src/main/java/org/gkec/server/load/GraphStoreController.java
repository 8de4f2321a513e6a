package org.gkec.server.load;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.gkec.queries.BadParameter;
import org.gkec.server.graph.GraphReader;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.GraphWriter;
import org.gkec.server.graph.write.OwnGraphs;
import org.gkec.server.http.Caller;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
import org.gkec.server.http.Freshness;
import org.gkec.server.http.NoSuchResource;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The SPARQL 1.1 Graph Store HTTP Protocol: graphs named by {@code ?graph=}, {@code ?default} or by
 * their address below {@code /graphs}; without a name, the whole dataset.
 */
@RestController
class GraphStoreController {

  private final KnowledgeGraph graph;
  private final LoadProperties properties;

  GraphStoreController(KnowledgeGraph graph, LoadProperties properties) {
    this.graph = graph;
    this.properties = properties;
  }

  @RequestMapping({"/graphs", "/graphs/**"})
  void handle(HttpServletRequest request, HttpServletResponse response) throws Exception {
    GraphTarget target = GraphTarget.of(request);
    switch (request.getMethod()) {
      case "GET", "HEAD" -> read(target, request, response);
      case "PUT", "POST" -> write(target, request, response);
      case "DELETE" -> delete(target, request, response);
      default ->
          throw new HttpRequestMethodNotSupportedException(
              request.getMethod(), List.of("GET", "HEAD", "PUT", "POST", "DELETE"));
    }
  }

  private void read(GraphTarget target, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Format> offered = target instanceof GraphTarget.All ? Formats.QUADS : Formats.TRIPLES;
    Format format =
        Formats.choose(offered, request.getParameter("format"), request.getHeader("Accept"));
    graph.read(reader -> {
      requireThere(target, reader);
      if (!Freshness.isKnown(graph.revision(), format, request, response)) {
        send(target, format, reader, response);
      }
    });
  }

  private static void requireThere(GraphTarget target, GraphReader reader) {
    if (target instanceof GraphTarget.One one && !reader.exists(one.graph())) {
      throw new NoSuchResource("There is no graph <" + one.graph() + ">.");
    }
  }

  private static void send(
      GraphTarget target, Format format, GraphReader reader, HttpServletResponse response) {
    response.setContentType(format.contentType());
    try {
      RDFHandler out = format.triples(response.getOutputStream());
      switch (target) {
        case GraphTarget.All ignored -> reader.writeAll(out);
        case GraphTarget.One one when Formats.QUADS.contains(format) ->
            reader.write(one.graph(), out);
        case GraphTarget.One one -> reader.writeTriples(one.graph(), out);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void write(GraphTarget target, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    boolean replaces = request.getMethod().equals("PUT");
    switch (target) {
      case GraphTarget.One one -> {
        RdfBody body = RdfBody.read(request, one.graph().stringValue());
        store(one.graph(), body, replaces, request, response);
      }
      case GraphTarget.All ignored -> {
        RdfBody body = RdfBody.read(request, request.getRequestURL().toString());
        if (body.quads()) {
          graph.write(
              running(request),
              writer -> {
                Precondition.of(request).require(true, graph.revision());
                fill(writer, body, replaces);
              });
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (replaces) {
          throw new BadParameter(
              "graph", "name a graph by 'default' or 'graph', or send TriG or N-Quads");
        } else {
          IRI fresh = Values.iri(request.getRequestURL() + "/" + UUID.randomUUID());
          store(fresh, body, false, request, response);
        }
      }
    }
  }

  /** A dump is taken back: what is made from the other graphs is made anew. */
  private static void fill(GraphWriter writer, RdfBody body, boolean replaces) {
    if (replaces) {
      writer.dropAll();
    }
    for (Statement statement : body.statements()) {
      Resource context = statement.getContext();
      if (context == null) {
        writer.add(statement, RDF4J.NIL);
      } else if (!OwnGraphs.MADE.contains(context)) {
        writer.add(statement, context);
      }
    }
  }

  private void store(
      IRI name,
      RdfBody body,
      boolean replaces,
      HttpServletRequest request,
      HttpServletResponse response) {
    var existed = new AtomicBoolean();
    graph.write(
        running(request),
        writer -> {
          existed.set(writer.exists(name));
          Precondition.of(request).require(existed.get(), graph.revision());
          if (replaces) {
            writer.drop(name);
          }
          writer.create(name);
          body.statements().forEach(statement -> writer.add(statement, name));
        });
    if (existed.get()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.setStatus(HttpServletResponse.SC_CREATED);
      response.setHeader("Location", location(name, request));
    }
  }

  /** Where the graph can be fetched here. */
  private static String location(IRI name, HttpServletRequest request) {
    String here = URI.create(request.getRequestURL().toString()).resolve("/graphs").toString();
    return name.stringValue().startsWith(here + "/")
        ? name.stringValue()
        : here
            + "?graph="
            + java.net.URLEncoder.encode(
                name.stringValue(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void delete(
      GraphTarget target, HttpServletRequest request, HttpServletResponse response) {
    if (!(target instanceof GraphTarget.One one)) {
      throw new BadParameter("graph", "name the graph to delete by 'default' or 'graph'");
    }
    graph.write(
        running(request),
        writer -> {
          if (!writer.exists(one.graph())) {
            throw new NoSuchResource("There is no graph <" + one.graph() + ">.");
          }
          Precondition.of(request).require(true, graph.revision());
          writer.drop(one.graph());
        });
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private RunningQuery running(HttpServletRequest request) {
    return new RunningQuery("load", properties.budget(), Caller.isGone(request), () -> {});
  }
}

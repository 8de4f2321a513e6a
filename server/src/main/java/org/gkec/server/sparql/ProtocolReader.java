package org.gkec.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.gkec.queries.BadParameter;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/**
 * Reads requests of the SPARQL 1.1 Protocol: queries by GET, by form, and as body of POST or QUERY;
 * updates by form and as body of POST.
 */
record ProtocolReader(int textLimit) {

  private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final MediaType QUERY = MediaType.parseMediaType("application/sparql-query");
  private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");

  SparqlRequest read(HttpServletRequest request) throws Exception {
    return switch (request.getMethod()) {
      case "GET", "HEAD" ->
          values(request, "query").isEmpty() && values(request, "update").isEmpty()
              ? new SparqlRequest.Describe()
              : ask(one(request, "query"), request);
      case "POST", "QUERY" -> posted(request);
      default ->
          throw new HttpRequestMethodNotSupportedException(
              request.getMethod(), List.of("GET", "HEAD", "POST", "QUERY"));
    };
  }

  private SparqlRequest posted(HttpServletRequest request) throws Exception {
    MediaType type = type(request);
    boolean writes = request.getMethod().equals("POST");
    if (FORM.isCompatibleWith(type)) {
      boolean change = writes && !values(request, "update").isEmpty();
      if (change && !values(request, "query").isEmpty()) {
        throw new BadParameter("update", "give either 'query' or 'update', got both");
      }
      return change ? change(one(request, "update"), request) : ask(one(request, "query"), request);
    }
    if (QUERY.isCompatibleWith(type)) {
      return ask(body(request), request);
    }
    if (writes && UPDATE.isCompatibleWith(type)) {
      return change(body(request), request);
    }
    throw new HttpMediaTypeNotSupportedException(type, List.of(FORM, QUERY, UPDATE));
  }

  private static MediaType type(HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    try {
      MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
      if (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8)) {
        return type;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new HttpMediaTypeNotSupportedException(
        "the body must be a form, a query or an update in UTF-8, got the type "
            + request.getContentType());
  }

  private SparqlRequest ask(String query, HttpServletRequest request) {
    return new SparqlRequest.Ask(
        limited(query), graphs(request, "default-graph-uri", "named-graph-uri"));
  }

  private SparqlRequest change(String update, HttpServletRequest request) {
    return new SparqlRequest.Change(
        limited(update), graphs(request, "using-graph-uri", "using-named-graph-uri"));
  }

  private String limited(String text) {
    if (text.length() > textLimit) {
      throw tooLarge();
    }
    return text;
  }

  private Refusal tooLarge() {
    return new Refusal(
        ProblemType.CONTENT_TOO_LARGE, "the text may have %,d bytes at most".formatted(textLimit));
  }

  private String body(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(textLimit + 1);
    if (bytes.length > textLimit) {
      throw tooLarge();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadParameter("body", "the body is not valid UTF-8");
    }
  }

  private static Optional<Dataset> graphs(
      HttpServletRequest request, String defaultName, String namedName) {
    List<String> defaults = values(request, defaultName);
    List<String> named = values(request, namedName);
    if (defaults.isEmpty() && named.isEmpty()) {
      return Optional.empty();
    }
    var dataset = new SimpleDataset();
    defaults.forEach(graph -> dataset.addDefaultGraph(iri(defaultName, graph)));
    named.forEach(graph -> dataset.addNamedGraph(iri(namedName, graph)));
    return Optional.of(dataset);
  }

  private static IRI iri(String parameter, String text) {
    try {
      return Values.iri(text);
    } catch (IllegalArgumentException e) {
      throw new BadParameter(
          parameter, "'%s' must be an absolute IRI, got '%s'".formatted(parameter, text));
    }
  }

  private static List<String> values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  private static String one(HttpServletRequest request, String name) {
    List<String> values = values(request, name);
    if (values.size() != 1) {
      throw new BadParameter(
          name,
          "'%s' must be given once, got it %d times"
              .formatted(name.toLowerCase(Locale.ROOT), values.size()));
    }
    return values.getFirst();
  }
}

package org.gkec.loaders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.RDFFormat;

/** A server that speaks the SPARQL 1.1 Graph Store Protocol; a data set is one PUT. */
final class GraphStore implements Output {

  private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);

  /** The server checks the shapes before it answers. */
  private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(30);

  private final URI endpoint;
  private final String token;

  private GraphStore(URI endpoint, String token) {
    this.endpoint = endpoint;
    this.token = token;
  }

  static GraphStore at(URI endpoint, String token) {
    return new GraphStore(endpoint, token);
  }

  /**
   * {@inheritDoc}
   *
   * @throws Refused if the server does not take the data set
   */
  @Override
  public LoadReport store(Dataset dataset, LoadListener listener) {
    try {
      Path file = Files.createTempFile(dataset.name(), ".nt");
      try {
        LoadReport report = StatementFile.write(dataset, file, RDFFormat.NTRIPLES, listener);
        put(dataset.graph(), file);
        return report;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(endpoint + ": " + e, e);
    }
  }

  private void put(IRI graph, Path file) throws IOException {
    HttpRequest request = request(graph, file);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIME_TO_CONNECT).build()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw Refused.by(request.uri(), response);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpRequest request(IRI graph, Path file) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(graph))
            .timeout(TIME_TO_ANSWER)
            .header("Content-Type", RDFFormat.NTRIPLES.getDefaultMIMEType())
            .header("Accept", "application/problem+json, text/plain;q=0.5")
            .PUT(BodyPublishers.ofFile(file));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private URI address(IRI graph) {
    String mark = endpoint.getQuery() == null ? "?" : "&";
    String encoded = URLEncoder.encode(graph.stringValue(), StandardCharsets.UTF_8);
    return URI.create(endpoint + mark + "graph=" + encoded);
  }
}

package org.gkec.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the service under test. Does not follow redirects. */
public final class Http {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The administrator of the service under test. */
  public static final String TOKEN = "Bearer token-of-the-tests";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final int port;

  public Http(int port) {
    this.port = port;
  }

  /** Where the service listens. */
  public int port() {
    return port;
  }

  /** GET with an Accept header. */
  public HttpResponse<String> get(String path, String accept) {
    return send(request(path).header("Accept", accept));
  }

  /** GET that accepts anything. */
  public HttpResponse<String> get(String path) {
    return get(path, "*/*");
  }

  /** POST of a body with its type. */
  public HttpResponse<String> post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** GET of an answer that is no text, with headers by name and value in turn. */
  public HttpResponse<byte[]> bytes(String path, String... headers) {
    return send(request(path).headers(headers), BodyHandlers.ofByteArray());
  }

  /** PUT of a body that may be no text. */
  public HttpResponse<String> put(String path, byte[] body, String... headers) {
    return send(request(path).headers(headers).PUT(BodyPublishers.ofByteArray(body)));
  }

  /** Any request, with headers by name and value in turn. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A SPARQL update with the token of the test service. */
  public HttpResponse<String> update(String text) {
    return send(
        "POST",
        "/sparql",
        text,
        "Content-Type",
        "application/sparql-update",
        "Authorization",
        TOKEN);
  }

  /** How many rows a pattern has. */
  public long count(String pattern) {
    return rows("SELECT (COUNT(*) AS ?n) WHERE { " + pattern + " }")
        .get(0)
        .get("n")
        .get("value")
        .asLong();
  }

  /** The JSON that a path answers. */
  public JsonNode json(String path) {
    return parse(get(path, "application/json"));
  }

  /** The rows of a SELECT: an array of objects from variable to {@code {type, value}}. */
  public JsonNode rows(String query) {
    return parse(get("/sparql?query=" + encoded(query), "application/sparql-results+json"))
        .get("results")
        .get("bindings");
  }

  public static JsonNode parse(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

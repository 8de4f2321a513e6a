package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {

  @TempDir Path parent = Path.of("");
  private final List<String> seen = new ArrayList<>();

  @Test
  void a_graph_store_gets_one_put_with_graph_and_token() throws IOException {
    HttpServer server = server(204, "");

    Output.to(address(server), "t0ken").store(sound(), LoadListener.SILENT);

    server.stop(0);
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst())
        .startsWith("PUT /graphs?graph=https%3A%2F%2Fw3id.org%2Fgkec%2Fgraph%2Fsound ")
        .contains("Bearer t0ken application/n-triples")
        .contains("<https://w3id.org/gkec/id/practice/a>")
        .doesNotContain("<https://w3id.org/gkec/graph/sound> .");
  }

  @Test
  void without_a_token_none_is_sent() throws IOException {
    HttpServer server = server(204, "");

    Output.to(address(server), "").store(sound(), LoadListener.SILENT);

    server.stop(0);
    assertThat(seen.getFirst()).contains(" null application/n-triples");
  }

  @Test
  void title_and_detail_of_the_problem_of_a_server_that_refuses_are_shown() throws IOException {
    HttpServer server =
        server(422, "{\"title\": \"Invalid graph\", \"detail\": \"practice a has no city\"}");

    assertThatThrownBy(() -> Output.to(address(server), "").store(sound(), LoadListener.SILENT))
        .isInstanceOf(Refused.class)
        .hasMessageEndingWith(": 422 Invalid graph: practice a has no city");

    server.stop(0);
  }

  @Test
  void any_other_answer_of_a_server_that_refuses_is_shown_as_it_is() throws IOException {
    HttpServer server = server(503, "come back later");

    assertThatThrownBy(() -> Output.to(address(server), "").store(sound(), LoadListener.SILENT))
        .hasMessageEndingWith(": 503 come back later");

    server.stop(0);
  }

  private Dataset sound() {
    String csv = "id,title,start_year,measures\na,A,2006,x;y\n";
    return Dataset.read(new TestFolder(parent).actions("sound", csv));
  }

  private static String address(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort() + "/graphs";
  }

  private HttpServer server(int status, String answer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/graphs",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var headers = exchange.getRequestHeaders();
          seen.add(
              String.join(
                  " ",
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  headers.getFirst("Authorization"),
                  headers.getFirst("Content-Type"),
                  body));
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }
}

package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** If-Match and If-None-Match of RFC 9110: nobody overwrites what they have not seen. */
@RunningService
class PreconditionTest {

  private static final String GRAPH = "/graphs?graph=urn:test:precondition";

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @AfterEach
  void clear() {
    http.send("DELETE", GRAPH, "", "Authorization", Http.TOKEN);
  }

  @Test
  void a_write_is_carried_out_only_if_what_it_says_must_hold_does() {
    assertThat(write("PUT", "If-Match", "*", 1)).isEqualTo(412);
    assertThat(write("PUT", "If-None-Match", "*", 1)).isEqualTo(201);
    assertThat(write("PUT", "If-None-Match", "*", 2)).isEqualTo(412);
    String read = etag("text/turtle");
    assertThat(write("PUT", "If-None-Match", read, 2)).isEqualTo(412);
    assertThat(write("PUT", "If-Match", read, 3)).isEqualTo(204);

    assertThat(write("PUT", "If-Match", read, 4)).isEqualTo(412);
    assertThat(write("POST", "If-Match", "\"nope\"", 4)).isEqualTo(412);
    assertThat(write("POST", "If-Match", "no tag", 4)).isEqualTo(412);
    assertThat(write("DELETE", "If-Match", read, 4)).isEqualTo(412);

    assertThat(http.get(GRAPH, "application/n-triples").body()).contains("\"3\"").hasLineCount(1);
    Settled.revision(graph, http);
    String current = "\"other\", " + etag("application/n-triples");
    assertThat(write("DELETE", "If-Match", current, 4)).isEqualTo(204);
  }

  @Test
  void a_refused_condition_says_where_the_graph_is() {
    assertThat(write("PUT", "If-None-Match", "*", 1)).isEqualTo(201);

    var refused =
        http.send(
            "PUT",
            GRAPH,
            "<urn:a> <urn:p> 2 .",
            "Content-Type",
            "text/turtle",
            "Authorization",
            Http.TOKEN,
            "If-Match",
            "\"r0.0\"");

    assertThat(Http.parse(refused).get("type").asString())
        .endsWith("/problems/precondition-failed");
    assertThat(Http.parse(refused).get("detail").asString())
        .contains("If-Match", "revision " + graph.revision().number());
  }

  private String etag(String accept) {
    return http.get(GRAPH, accept).headers().firstValue("ETag").orElseThrow();
  }

  private int write(String method, String condition, String tags, int value) {
    String triple = "<urn:a> <urn:p> %d .".formatted(value);
    return http.send(
            method,
            GRAPH,
            triple,
            "Content-Type",
            "text/turtle",
            "Authorization",
            Http.TOKEN,
            condition,
            tags)
        .statusCode();
  }
}

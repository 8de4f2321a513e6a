package org.gkec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which requests need a token, at the service that all tests share. */
@RunningService
class WhoMayWriteTest {

  @Autowired private Http http;

  @ParameterizedTest
  @CsvSource({
    "PUT, /graph%73?graph=urn:g, text/turtle, <urn:a> <urn:p> 1",
    "DELETE, /%67raphs/x, text/turtle, ''",
    "POST, /sparq%6c, application/sparql-update, CLEAR ALL",
    "POST, /sparql, Application/SPARQL-Update, CLEAR ALL",
    "POST, /sparq%6C, application/x-www-form-urlencoded, update=CLEAR+ALL",
    "POST, /feed%62ack, application/json, {}",
    "GET, /sparql/querie%73, text/plain, ''",
    "DELETE, /sparql/querie%73, text/plain, ''",
    "DELETE, /sparq%6c/queries, text/plain, ''",
    "POST, /any/other, text/plain, ''"
  })
  void a_write_needs_the_token_however_its_path_and_type_are_spelt(
      String method, String path, String type, String body) {
    var answer = http.send(method, path, body, "Content-Type", type);

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void posts_that_only_read_are_open() {
    assertThat(http.post("/sparq%6c", "application/sparql-query", "ASK {}").statusCode())
        .isEqualTo(200);
    assertThat(http.post("/peer%73", "application/json", "[").statusCode()).isEqualTo(400);
    assertThat(http.post("/recommendations", "application/json", "[").statusCode()).isEqualTo(400);
    assertThat(http.send("DELETE", "/sparql/queries/none", "").statusCode()).isEqualTo(404);
  }
}

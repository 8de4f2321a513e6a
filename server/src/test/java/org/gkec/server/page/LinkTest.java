package org.gkec.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class LinkTest {

  private static final String UNSAFE =
      "<https://w3id.org/gkec/id/city/lahti-fi> rdfs:seeAlso <javascript:alert(1)>,"
          + " <JavaScript:alert(2)>, <data:text/html,x>, <vbscript:x>, <https://example.org/safe>";

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @AfterEach
  void clear() {
    http.update(
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> DELETE DATA {" + UNSAFE + "}");
    Settled.revision(graph, http);
  }

  @Test
  void what_a_browser_would_run_is_shown_and_never_a_link() {
    http.update(
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> INSERT DATA {" + UNSAFE + "}");

    String page = http.get("/doc/id/city/lahti-fi", "text/html").body();

    assertThat(page).contains("href=\"https://example.org/safe\"").contains("javascript:alert(1)");
    assertThat(page).doesNotContainPattern("(?i)href=\"(javascript|data|vbscript):");
  }
}

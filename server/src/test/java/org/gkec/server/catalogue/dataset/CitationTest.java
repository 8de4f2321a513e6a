package org.gkec.server.catalogue.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class CitationTest {

  private static final String PRACTICES = "https://w3id.org/gkec/graph/practices";

  @Autowired private Http http;

  @Test
  void a_data_set_is_cited_as_bibtex() {
    var answer = http.get("/cite?graph=" + PRACTICES, "application/x-bibtex");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-bibtex");
    assertThat(answer.body())
        .startsWith("@misc{gkec-practices,\n")
        .contains("title = {{GKEC Knowledge Graph: Practices}}")
        .contains("url = {" + PRACTICES + "}")
        .contains("year = {2026}")
        .contains("licence CC BY 4.0; revision ");
  }

  @Test
  void a_data_set_is_cited_as_csl() {
    var answer = http.get("/cite?graph=" + PRACTICES, "application/vnd.citationstyles.csl+json");

    var item = Http.parse(answer).get(0);
    assertThat(item.get("type").asString()).isEqualTo("dataset");
    assertThat(item.get("URL").asString()).isEqualTo(PRACTICES);
    assertThat(item.get("issued").get("date-parts").toString()).isEqualTo("[[2026,11,23]]");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(item.get("accessed").get("date-parts").get(0).get(2).asInt())
        .isEqualTo(today.getDayOfMonth());
  }

  @Test
  void an_answer_is_cited_with_its_permalink_and_the_revision() {
    String address = "/queries/cities/find?name=esb";

    String bibtex = http.get("/cite?address=" + Http.encoded(address)).body();

    assertThat(bibtex)
        .contains("url = {http://127.0.0.1:" + http.port() + address + "}")
        .contains("Cities of which a name contains the text")
        .containsPattern("note = \\{revision \\d+ of \\d{4}-\\d\\d-\\d\\dT");
  }

  @Test
  void an_unknown_data_set_is_a_404_problem() {
    assertThat(http.get("/cite?graph=https://example.org/none").statusCode()).isEqualTo(404);
    assertThat(http.get("/cite?address=/queries/no/such").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "address=https://example.org/",
        "address=//example.org/queries/a/b",
        "address=/graphs",
        "format=word",
        "graph=https://w3id.org/gkec/graph/cities&address=/sparql"
      })
  void what_cannot_be_cited_is_a_400_problem(String parameters) {
    assertThat(http.get("/cite?" + parameters).statusCode()).isEqualTo(400);
  }

  @Test
  void an_unknown_type_is_a_406_problem_that_lists_the_types() {
    var answer = http.get("/cite", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(Http.parse(answer).get("offered").toString()).contains("application/x-bibtex");
  }

  @Test
  void no_character_of_a_title_is_taken_for_a_command() {
    LocalDate day = LocalDate.of(2026, 11, 25);
    var citation =
        new Citation(
            "k",
            "50 % of A & B_c #1 {x} \\input ~ ^ $5",
            "Łódź",
            "",
            day,
            day,
            "https://example.org/?q={a b}&x=1_2",
            "");

    assertThat(citation.bibtex())
        .contains(
            "title = {{50 \\% of A \\& B\\_c \\#1 \\{x\\} \\textbackslash{}input"
                + " \\textasciitilde{} \\textasciicircum{} \\$5}}")
        .contains("url = {https://example.org/?q=%7Ba%20b%7D&x=1_2}")
        .contains("author = {{Łódź}}")
        .doesNotContain("version", "note");
  }
}

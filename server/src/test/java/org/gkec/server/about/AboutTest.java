package org.gkec.server.about;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Escapers;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.http.ProblemType;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class AboutTest {

  @Autowired private Http http;

  @Test
  void the_home_page_says_what_is_in_the_graph() {
    var page = http.get("/", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("cities with practices", "1,461");
  }

  @Test
  void readiness_is_up_when_the_service_serves() {
    var health = http.get("/actuator/health/readiness");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(Http.parse(health).get("status").asString()).isEqualTo("UP");
  }

  @Test
  void info_names_the_version() {
    assertThat(http.json("/actuator/info").get("build").get("version").asString()).isNotEmpty();
  }

  @Test
  void the_type_of_a_problem_has_a_page() {
    String type =
        Http.parse(http.get("/recommendations?city=nowhere-at-all")).get("type").asString();

    var page = http.get(type.replace("https://w3id.org/gkec", ""), "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("nearest");
  }

  @Test
  void an_unknown_path_is_a_404_problem() {
    var answer = http.get("/nothing/here");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void a_method_that_is_not_taken_is_a_405_problem() {
    var answer = http.send("POST", "/search", "{}", "Authorization", Http.TOKEN);

    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @EnumSource
  void each_type_of_problem_is_explained_in_each_language(ProblemType type) {
    for (String language : Language.INTERFACE) {
      var page = http.get("/problems/" + type.id() + "?lang=" + language, "text/html");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains(
              Escapers.HTML.escape(
                  new Texts().say("problem.type." + type.id(), Language.of(language))));
    }
  }

  @Test
  void all_types_of_problems_are_listed() {
    String page = http.get("/problems", "text/html").body();
    for (ProblemType type : ProblemType.values()) {
      assertThat(page).contains("\"/problems/" + type.id() + "\"");
    }
  }

  @Test
  void an_unknown_type_of_problem_is_not_there() {
    assertThat(http.get("/problems/nonsense", "text/html").statusCode()).isEqualTo(404);
  }
}

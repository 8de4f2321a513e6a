package org.gkec.server.recommend.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gkec.server.Http.encoded;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A city is found by its own name, in any language, and a name is never a dead end. */
@RunningService
class FindingCitiesTest {

  @Autowired private Http http;

  @ParameterizedTest
  @CsvSource({
    "münchen, munich-de",
    "Muenchen, munich-de",
    "munchen, munich-de",
    "Wien, vienna-at",
    "北京, beijing-cn",
    "القاهرة, cairo-eg",
    "Прага, prague-cz",
    "bruxelles, brussels-be",
    "Firenze, florence-it",
    "Xi’an, xi-an-cn",
    "'Valencia, ES', valencia-es",
    "Valencia Spain, valencia-es",
    "Valencia (Venezuela), valencia-ve",
    "'Walencja, Hiszpania', valencia-es",
    "'München, Deutschland', munich-de",
    "London, london-gb",
    "Mexico City, mexico-city-mx",
  })
  void a_city_is_found_by_its_own_name(String name, String id) {
    var peers = http.json("/peers?limit=1&city=" + encoded(name));

    assertThat(peers.at("/city/iri").asString("")).endsWith("/city/" + id);
  }

  @Test
  void of_a_name_for_several_cities_the_page_gives_the_choice_and_keeps_the_question() {
    var page = http.get("/recommendations?limit=5&city=Barcelona&lang=de", "text/html");

    assertThat(page.statusCode()).isEqualTo(300);
    assertThat(page.body())
        .contains("Welche Stadt ist gemeint?")
        .contains("city&#x3D;barcelona-es&amp;lang&#x3D;de\"")
        .contains("Barcelona, Venezuela")
        .contains("href=\"/recommendations/describe\"");
    assertThat(http.get("/recommendations?limit=5&city=barcelona-es", "text/html").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/peers/M%C3%BCnchn/lahti-fi, href=\"/peers/munich-de/lahti-fi\"",
    "/peers?city=Valencia&lang=en&x=%7Ba:b, city&#x3D;valencia-es&amp;lang&#x3D;en&amp;x&#x3D;%7Ba%3Ab",
  })
  void the_question_is_kept_whatever_its_letters(String path, String link) {
    var page = http.get(path, "text/html");

    assertThat(page.statusCode()).isEqualTo(300);
    assertThat(page.body()).contains(link);
  }

  @Test
  void a_clearly_larger_city_is_taken_and_the_page_names_the_others() {
    assertThat(http.get("/peers?city=London", "text/html").body())
        .contains("Not this one?")
        .contains("href=\"/peers?city&#x3D;london-ca\"");
    assertThat(http.get("/peers?city=london-gb", "text/html").body())
        .doesNotContain("Not this one?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"London Ontario", "Paris, Texas", "Gothenborg", "Lahtti"})
  void what_is_not_quite_a_name_is_a_choice_and_not_an_answer(String name) {
    var answer = http.get("/recommendations?city=" + encoded(name), "application/json");

    assertThat(answer.statusCode()).isEqualTo(300);
    JsonNode choices = Http.parse(answer).get("choices");
    assertThat(choices.size()).isPositive();
    assertThat(choices.get(0).get("id").asString()).isNotBlank();
  }

  @Test
  void what_is_near_to_no_name_is_a_404() {
    assertThat(http.get("/recommendations?city=qqqqqqqq").statusCode()).isEqualTo(404);
  }
}

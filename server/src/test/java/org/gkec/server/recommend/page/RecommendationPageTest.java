package org.gkec.server.recommend.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

@RunningService
class RecommendationPageTest {

  @Autowired private Http http;

  @Test
  void the_page_has_the_measures_of_the_json_in_the_same_order() {
    var json = http.json("/recommendations?city=lahti-fi").get("recommendations");
    String page = http.get("/recommendations?city=lahti-fi", "text/html").body();

    int before = 0;
    for (var item : json) {
      String id = item.get("measure").get("iri").asString().replaceFirst("^.*/", "");
      int here = page.indexOf("<li class=\"block card\" id=\"" + id + "\"");
      assertThat(here).as(id).isGreaterThan(before);
      before = here;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json",
    "jsonld, application/ld+json",
    "csv, text/csv",
    "html, text/html"
  })
  void a_link_may_name_the_format(String format, String type) {
    for (String path : new String[] {"/recommendations", "/peers", "/funding"}) {
      var answer = http.get(path + "?city=lahti-fi&format=" + format, "text/html");

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }
  }

  @Test
  void sliders_become_an_address_whose_weights_add_up_to_1() {
    var answer =
        http.get(
            "/recommendations?city=lahti-fi&weight.context=10&weight.need=10&weight.lift=10"
                + "&facet.climate=2&facet.size=1",
            "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
        .contains("facets=climate:2.0&", "context:0.333", "need:0.333");
    assertThat(http.get(address.replaceFirst("^http://[^/]+", ""), "text/html").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recommendations?city=lahti-fi&weight.context=x",
        "/recommendations?city=lahti-fi&weight.context=-1",
        "/recommendations?city=lahti-fi&weight.context=0",
        "/recommendations?city=lahti-fi&weights=need:2",
        "/recommendations?city=lahti-fi&facets=charm:1",
        "/recommendations?city=lahti-fi&limit=-1",
        "/recommendations/compare?city=lahti-fi",
        "/recommendations/compare?city=lahti-fi&measure=electric-buses",
        "/recommendations/compare?city=lahti-fi&measure=electric-buses&measure=nothing-such",
        "/recommendations/describe?name=A&population=0",
        "/recommendations/describe?name=A&country=XX",
        "/peers?city=lahti-fi&facets=charm:1",
        "/funding?city=lahti-fi&measure=nothing-such",
        "/peers/lahti-fi/lahti-fi",
        "/recommendations?city=lahti-fi&limit%5B0%5D=2",
        "/recommendations/describe?name=X&adopted%5B999999999%5D=a"
      })
  void what_does_not_fit_is_a_page_that_says_so(String path) {
    var page = http.get(path, "text/html");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("The address does not fit");
  }

  @Test
  void what_is_typed_stays_what_it_is_on_the_way_through_the_sliders() {
    var answer =
        http.get("/recommendations?city=a%26b%2B%7Bc%7D&limit=3&facet.climate=2", "text/html");

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .contains("city=a%26b%2B%7Bc%7D&", "limit=3");
  }

  @Test
  void a_comparison_keeps_the_weights() {
    String page = http.get("/recommendations?city=lahti-fi&weights=evidence:1", "text/html").body();

    assertThat(page).contains("<input type=\"hidden\" name=\"weights\" value=\"evidence:1\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "de", "pl"})
  void reasons_and_interface_are_in_the_language_of_the_page(String language) {
    var page = http.get("/recommendations?city=lahti-fi&lang=" + language, "text/html");

    var json =
        http.json("/recommendations?city=lahti-fi&limit=1&lang=" + language)
            .get("recommendations")
            .get(0);
    assertThat(page.body())
        .contains("<html lang=\"" + language + "\"")
        .contains(HtmlUtils.htmlEscape(json.get("leading").get(0).asString(), "UTF-8"));
  }

  @Test
  void a_measure_that_cannot_work_is_listed_apart_with_its_reason() {
    String page = http.get("/recommendations?city=kigali-rw", "text/html").body();

    assertThat(page.substring(page.indexOf("id=\"not-now\"")))
        .contains("/concept/measure/district-heating-expansion");
  }

  @Test
  void a_pair_is_explained_and_a_partner_offered() {
    assertThat(http.get("/peers/lahti-fi/espoo-fi", "text/html").body())
        .contains("What Espoo, Finland has to give", "Köppen-Geiger climate");
    assertThat(http.get("/peers/exchange?city=lahti-fi", "text/html").body())
        .contains("in balance", "/peers/lahti-fi/");
  }
}

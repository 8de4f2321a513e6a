package org.gkec.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class LanguageTest {

  @Autowired private Http http;

  @Test
  void the_address_says_the_language_and_a_cookie_remembers_it() {
    var page = http.get("/?lang=pl", "text/html");

    assertThat(page.body()).contains("<html lang=\"pl\"", "Twoje miasto");
    assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=pl;");
    assertThat(page.headers().firstValue("Content-Language")).hasValue("pl");
  }

  @Test
  void the_cookie_comes_before_what_the_browser_prefers() {
    var page =
        http.send(
            "GET", "/", "", "Accept", "text/html", "Accept-Language", "de", "Cookie", "lang=fr");

    assertThat(page.body()).contains("<html lang=\"fr\"");
    assertThat(page.headers().firstValue("Vary").orElse("")).containsIgnoringCase("cookie");
  }

  @Test
  void what_the_browser_prefers_counts_where_nothing_was_chosen() {
    var page = http.send("GET", "/", "", "Accept", "text/html", "Accept-Language", "es-MX, en");

    assertThat(page.body()).contains("<html lang=\"es\"");
  }

  @Test
  void labels_come_in_languages_that_the_interface_does_not_speak() {
    var page = http.get("/doc/concept/measure/cycling-network?lang=zh", "text/html");

    assertThat(page.body()).contains("<html lang=\"en\"", "自行车");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%3Cscript%3E", "1", "english-language-of-the-queen", "%22"})
  void what_is_no_language_is_a_400(String language) {
    assertThat(http.get("/?lang=" + language, "*/*").statusCode()).isEqualTo(400);
    var page = http.get("/?lang=" + language, "text/html");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).doesNotContain("<script>").contains("language tag");
  }

  @Test
  void numbers_are_written_as_the_language_writes_them() {
    assertThat(http.get("/?lang=de", "text/html").body()).contains("3.616");
    assertThat(http.get("/?lang=en", "text/html").body()).contains("3,616");
  }
}

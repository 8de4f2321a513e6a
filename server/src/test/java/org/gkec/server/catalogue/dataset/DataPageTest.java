package org.gkec.server.catalogue.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class DataPageTest {

  private static final Pattern DUMP = Pattern.compile("href=\"(/graphs\\?graph[^\"]*)\"");
  private static final Pattern STRUCTURED =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  @Autowired private Http http;

  @Test
  void the_licence_comes_before_all_else() {
    String page = page("/data");
    String main = page.substring(page.indexOf("<main"));

    assertThat(main.indexOf("https://creativecommons.org/licenses/by/4.0/"))
        .isPositive()
        .isLessThan(main.indexOf("</section>"));
    assertThat(main).contains(">CC BY 4.0</a>");
  }

  @Test
  void every_data_set_stands_there_with_dumps_that_can_be_had() {
    String page = page("/data");

    var dumps = DUMP.matcher(page);
    int found = 0;
    while (dumps.find()) {
      String path = dumps.group(1).replace("&amp;", "&").replace("&#x3D;", "=");
      if (path.contains("format=nq") && !path.contains("links")) {
        var answer = http.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).contains(" <https://w3id.org/gkec/graph/");
        found++;
      }
    }
    assertThat(found).isGreaterThan(14);
    assertThat(page).contains("href=\"/graph/practices\"", "href=\"/.well-known/void\"");
  }

  @Test
  void quality_figures_are_those_of_the_stored_queries() {
    int unverified = http.json("/queries/data/unverified").get("results").get("bindings").size();

    assertThat(page("/data"))
        .contains("<strong>" + unverified + "</strong>")
        .contains("href=\"/queries/data/unverified\"")
        .contains("/concept/outcome-nature/achieved\"");
  }

  @Test
  void search_engines_read_a_catalogue_of_data_sets() {
    JsonNode catalogue = structured("/data");

    assertThat(catalogue.get("@type").asString()).isEqualTo("DataCatalog");
    assertThat(catalogue.get("dataset"))
        .hasSize((int) http.count("?set a <http://www.w3.org/ns/dcat#Dataset>"))
        .allMatch(set -> set.get("license").asString().startsWith("https://"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "de", "pl"})
  void no_word_of_the_page_is_missing_in_a_language(String language) {
    String page = page("/data?lang=" + language);

    assertThat(page)
        .contains("<html lang=\"" + language + "\"")
        .doesNotContain("Data and licences");
  }

  @Test
  void the_page_of_a_data_set_offers_the_whole_set_and_its_citation() {
    assertThat(page("/doc/graph/practices"))
        .contains("/cite?format&#x3D;bibtex&amp;graph&#x3D;https://w3id.org/gkec/graph/practices")
        .contains("/graphs?format&#x3D;trig&amp;graph&#x3D;");
    assertThat(page("/doc/id/city/lahti-fi")).doesNotContain("/cite?");
  }

  private JsonNode structured(String path) {
    var found = STRUCTURED.matcher(page(path));
    assertThat(found.find()).isTrue();
    return JsonMapper.shared().readTree(found.group(1));
  }

  private String page(String path) {
    var answer = http.get(path, "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}

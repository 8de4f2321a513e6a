package org.gkec.server.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.gkec.queries.QueryCatalogue;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of real things show beside their statements. */
@RunningService
class SectionsTest {

  private static final Pattern SECTION =
      Pattern.compile("<section class=\"block\" id=\"([^\"]+)\".*?</section>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  @Autowired private Http http;

  @Test
  void a_city_has_its_inventory_with_the_year_and_its_peers() {
    Map<String, String> lahti = sections("/doc/id/city/lahti-fi", "en");

    assertThat(lahti.get("page-city-target-and-trend")).contains("Emissions inventory", "2021");
    assertThat(lahti.get("page-city-emissions-by-sector")).contains("Buildings and heating", "50%");
    assertThat(lahti.get("page-city-facts")).contains("Population", "98,826", "Finland");
    assertThat(lahti.get("page-city-peers")).contains("Finland", "Continental");
    assertThat(lahti.get("page-city-practices")).contains("Evaluated");
    assertThat(lahti.get("page-city-outcomes")).contains("Achieved", "64");
    assertThat(lahti.get("page-city-memberships")).contains("EU Mission");
  }

  @Test
  void what_is_not_known_of_a_city_is_named() {
    Map<String, String> kigali = sections("/doc/id/city/kigali-rw", "en");

    assertThat(kigali.get("page-city-gaps")).contains("Emissions inventory", "Climate target");
    assertThat(kigali).doesNotContainKey("page-city-emissions-by-sector");
  }

  @Test
  void a_measure_shows_achieved_and_expected_outcomes_apart() {
    String outcomes =
        sections("/doc/concept/measure/district-heating-decarbonisation", "en")
            .get("page-measure-outcomes");

    assertThat(outcomes)
        .contains("Greenhouse gas reduction")
        .containsSubsequence(" Achieved ", " Expected ");
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/concept/measure/district-heating-decarbonisation, practices",
    "/doc/concept/measure/district-heating-decarbonisation, conditions",
    "/doc/concept/measure/district-heating-decarbonisation, outcomes-by-climate",
    "/doc/concept/measure/district-heating-decarbonisation, barriers",
    "/doc/concept/measure/district-heating-decarbonisation, enablers",
    "/doc/concept/measure/district-heating-decarbonisation, funding",
    "/doc/concept/measure/district-heating-decarbonisation, goes-with",
    "/doc/concept/measure/electric-buses, cost-per-tonne",
    "/doc/concept/measure/citizens-assembly, events",
    "/doc/concept/measure/sustainable-mobility, narrower"
  })
  void a_measure_has_rows_in(String page, String section) {
    assertThat(sections(page, "en")).containsKey("page-measure-" + section);
  }

  @ParameterizedTest
  @ValueSource(strings = {"facts", "measures", "outcomes", "enablers", "sources", "similar"})
  void a_practice_has_rows_in(String section) {
    assertThat(sections("/doc/id/practice/lahti-coal-exit", "en"))
        .containsKey("page-practice-" + section);
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/id/funding-instrument/elena, page-funding-eligibility",
    "/doc/id/policy/paris-agreement, page-policy-facts",
    "/doc/id/network/c40, page-network-members",
    "/doc/id/learning-resource/gpc-1-1, page-about-measures",
    "/doc/id/event/cop31-antalya, page-event-facts",
    "/doc/id/country/FI, page-country-cities",
    "/doc/concept/koppen/Dfb, page-concept-uses",
    "/doc/concept/measure, page-scheme-concepts",
    "/doc/concept/indicator/ghg-reduction, page-indicator-measures",
    "/doc/graph/cities, page-dataset-classes",
    "/doc/id/evidence/lahti-coal-exit, page-evidence-statements",
    "/doc/id/outcome/lahti-coal-exit--ghg-reduction-1, page-outcome-facts"
  })
  void a_thing_has_rows_in(String page, String section) {
    assertThat(sections(page, "en")).containsKey(section);
  }

  @Test
  void titles_and_values_are_in_the_language_of_the_page() {
    Map<String, String> lahti = sections("/doc/id/city/lahti-fi", "fr");

    assertThat(lahti.get("page-city-emissions-by-sector")).contains("Émissions par secteur");
    assertThat(lahti.get("page-city-peers")).contains("Finlande");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_fr", "_es", "_de", "_pl"})
  void each_section_has_a_title_in_each_language_of_the_interface(String language)
      throws IOException {
    var titles = new Properties();
    String file = "/org/gkec/server/page/texts/sections" + language + ".properties";
    try (var reader = new InputStreamReader(getClass().getResourceAsStream(file), UTF_8)) {
      titles.load(reader);
    }

    assertThat(QueryCatalogue.bundled().all().stream().filter(query -> query.section().isPresent()))
        .isNotEmpty()
        .allSatisfy(
            query -> assertThat(titles).containsKey("sections." + query.name().replace('/', '.')));
  }

  private Map<String, String> sections(String page, String language) {
    var answer = http.get(page + "?lang=" + language, "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    var sections = new LinkedHashMap<String, String>();
    var found = SECTION.matcher(answer.body());
    while (found.find()) {
      sections.put(found.group(1), TAG.matcher(found.group()).replaceAll(" "));
    }
    return sections;
  }
}

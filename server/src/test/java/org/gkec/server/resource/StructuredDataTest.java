package org.gkec.server.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class StructuredDataTest {

  private static final Pattern STRUCTURED =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  @Autowired private Http http;

  @ParameterizedTest
  @CsvSource({
    "id/city/lahti-fi, City, geo, 60.98267",
    "id/event/cop31-antalya, Event, startDate, 2026-11-09",
    "id/learning-resource/gpc-1-1, LearningResource, teaches, ghg-inventory-monitoring",
    "id/funding-instrument/elena, MonetaryGrant, funder, European Investment Bank",
    "id/practice/lahti-coal-exit, CreativeWork, about, coal-phase-out-heating",
    "id/network/c40, Organization, name, C40",
    "graph/practices, Dataset, license, creativecommons.org/licenses/by/4.0",
    "concept/measure/electric-buses, DefinedTerm, inDefinedTermSet, concept/measure"
  })
  void a_page_says_what_its_thing_is_in_the_words_of_schema_org(
      String path, String type, String property, String value) {
    var found = STRUCTURED.matcher(http.get("/doc/" + path, "text/html").body());

    assertThat(found.find()).isTrue();
    var thing = JsonMapper.shared().readTree(found.group(1));
    assertThat(thing.get("@context").asString()).isEqualTo("https://schema.org");
    assertThat(thing.get("@type").asString()).isEqualTo(type);
    assertThat(thing.get("@id").asString()).isEqualTo("https://w3id.org/gkec/" + path);
    assertThat(thing.get(property).toString()).contains(value);
  }
}

package org.gkec.server.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the README shows as answers is what the service answers. */
@RunningService
class ReadmeTest {

  private static final Pattern QUERY = Pattern.compile("```sparql\\n(.*?)```", Pattern.DOTALL);

  @LocalServerPort private int port;
  private Http http;
  private String readme = "";

  @BeforeEach
  void read() throws IOException {
    http = new Http(port);
    readme = Files.readString(Path.of("../README.md"));
  }

  @Test
  void the_query_gives_the_rows_of_its_table() {
    var query = QUERY.matcher(readme);
    assertThat(query.find()).isTrue();

    var answer =
        http.get("/sparql?query=" + Http.encoded(query.group(1)), "text/tab-separated-values");

    assertThat(
            answer
                .body()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"(@\\w+|\\^\\^\\S+)?", "").split("\t"))
                .map(List::of))
        .containsExactlyElementsOf(table("| city | indicator | value | unit |"));
  }

  @Test
  void the_recommendations_for_lahti_are_those_of_the_service() {
    var shown = new ArrayList<List<String>>();
    for (JsonNode each : http.json("/recommendations?city=Lahti&limit=3").get("recommendations")) {
      shown.add(
          List.of(
              each.get("measure").get("label").asString(),
              "%.3f".formatted(each.get("score").asDouble())));
    }

    assertThat(table("| measure | score |")).extracting(row -> row.subList(0, 2)).isEqualTo(shown);
  }

  @Test
  void the_peers_of_kigali_are_those_of_the_service() {
    var shown = new ArrayList<List<String>>();
    for (JsonNode each : http.json("/peers?city=kigali-rw&limit=3").get("peers")) {
      shown.add(
          List.of(
              each.get("city").get("label").asString(),
              each.get("city").get("country").asString(),
              "%.3f".formatted(each.get("similarity").asDouble())));
    }

    assertThat(table("| city | country | similarity |"))
        .extracting(row -> row.subList(0, 3))
        .isEqualTo(shown);
  }

  @Test
  void the_totals_are_those_of_the_graph() {
    JsonNode counts = http.json("/queries/data/counts").get("results").get("bindings").get(0);

    assertThat(
            Stream.of(
                "practices",
                "citiesWithPractices",
                "citiesWithContext",
                "measures",
                "sourcedOutcomes",
                "fundingInstruments",
                "policies"))
        .allSatisfy(name ->
            assertThat(readme).contains("%,d".formatted(counts.get(name).get("value").asInt())));
  }

  /** The rows of the table whose head begins so. */
  private List<List<String>> table(String head) {
    return readme
        .lines()
        .dropWhile(line -> !line.startsWith(head))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
        .toList();
  }
}

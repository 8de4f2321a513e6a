package org.gkec.server.recommend.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What cities of all continents are told of funding, held against the sheets as written. */
@RunningService
class CityFundingTest {

  private static final FundingSheet SHEET = FundingSheet.read();

  @Autowired private Http http;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accra-gh",
        "kigali-rw",
        "nairobi-ke",
        "lagos-ng",
        "dakar-sn",
        "cape-town-za",
        "cairo-eg",
        "casablanca-ma",
        "amman-jo",
        "istanbul-tr",
        "mumbai-in",
        "dhaka-bd",
        "jakarta-id",
        "manila-ph",
        "shanghai-cn",
        "singapore-sg",
        "tokyo-jp",
        "almaty-kz",
        "tbilisi-ge",
        "sydney-au",
        "auckland-nz",
        "toronto-ca",
        "new-york-us",
        "los-angeles-us",
        "mexico-city-mx",
        "bogota-co",
        "quito-ec",
        "santiago-cl",
        "sao-paulo-br",
        "guatemala-city-gt",
        "lahti-fi",
        "krakow-pl",
        "oslo-no",
        "vienna-at",
        "london-gb",
        "zurich-ch",
        "lisbon-pt",
        "ghent-be",
        "belgrade-rs",
        "kyiv-ua"
      })
  void a_city_sees_nothing_that_excludes_its_country_or_is_over_and_each_offer_has_its_day(
      String city) {
    String country = city.substring(city.length() - 2).toUpperCase(Locale.ROOT);

    Map<String, JsonNode> funding = funding(city);

    assertThat(funding).isNotEmpty();
    assertThat(funding.keySet()).allMatch(each -> SHEET.lets(each, country));
    assertThat(funding.keySet()).noneMatch(each -> SHEET.of(each, "show_as").equals("over"));
    assertThat(funding)
        .allSatisfy((id, each) -> {
          String day = SHEET.of(id, "read_on");
          assertThat(each.get("statusAsOf").asString()).isEqualTo(day);
          assertThat(said(each)).contains(day);
        });
    assertThat(offers(funding))
        .allSatisfy(id -> {
          assertThat(SHEET.of(id, "show_as")).isEqualTo("offer");
          assertThat(SHEET.of(id, "state")).startsWith("open");
          assertThat(said(one(funding, id))).contains("It is open");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "accra-gh, eib-mission-cities-lending eucf netzerocities-pilot-cities climate-city-capital-hub"
        + " life-programme cdia idb-cities-network-lending eui-innovative-actions"
        + " cohesion-fund-erdf ebrd-green-cities boad-lending",
    "bogota-co, world-bank-resilience-grant cdia afdb-umdf eucf life-programme ebrd-green-cities",
    "istanbul-tr, world-bank-resilience-grant green-climate-fund adaptation-fund e5p-grant cdia",
    "kyiv-ua, green-climate-fund gcf-readiness adaptation-fund",
    "shanghai-cn, world-bank-resilience-grant idb-cities-network-lending eucf",
    "new-york-us, green-climate-fund world-bank-lending city-climate-finance-gap-fund"
        + " us-ct-green-bank us-ca-climate-investments-ahsc",
    "tokyo-jp, cdia green-climate-fund jp-regional-decarbonization-grant",
    "vienna-at, just-transition-fund jtm-public-sector-loan-facility",
    "ghent-be, be-wallonia-pollec",
    "trondheim-no, oslo-climate-energy-fund"
  })
  void a_city_is_not_shown_what_it_cannot_have(String city, String instruments) {
    assertThat(funding(city)).doesNotContainKeys(instruments.split(" ", -1));
  }

  @Test
  void a_loan_for_holders_of_the_mission_label_is_offered_to_them_alone() {
    assertThat(offers(funding("klagenfurt-at"))).contains("eib-mission-cities-lending");
    assertThat(funding("vienna-at")).doesNotContainKey("eib-mission-cities-lending");
  }

  @Test
  void a_need_that_cannot_be_tested_makes_an_offer_a_question() {
    JsonNode loans = one(funding("krakow-pl"), "jtm-public-sector-loan-facility");

    assertThat(SHEET.of("jtm-public-sector-loan-facility", "show_as")).isEqualTo("offer");
    assertThat(loans.get("advice").asString()).isEqualTo("ask");
    assertThat(loans.get("check").toString()).contains("approved territorial just transition plan");
  }

  @Test
  void what_has_to_be_waited_for_says_when_or_that_nobody_knows() {
    assertThat(one(funding("zurich-ch"), "ch-energieschweiz-gemeinden").get("monitor").toString())
        .contains("2027-06-30");
    assertThat(one(funding("kigali-rw"), "fonerwa").get("monitor").toString())
        .contains("No call is open", "2023-10-20", "is not known");
  }

  @Test
  void the_best_fit_to_the_measure_comes_first_within_what_is_to_be_done() {
    JsonNode answer = http.json("/funding?city=lahti-fi&measure=public-building-retrofit");
    JsonNode instruments = answer.get("funding").iterator().next();

    var keys = new ArrayList<Double>();
    List<String> order = List.of("offer", "ask", "wait", "own");
    instruments.forEach(each ->
        keys.add(order.indexOf(each.get("advice").asString()) * 100 - each.get("fit").asDouble()));

    assertThat(keys).hasSizeGreaterThan(3).isSorted();
  }

  @Test
  void the_page_shows_first_what_can_be_applied_for_and_at_most_ten_unfolded() {
    String page = http.get("/funding?city=sao-paulo-br", "text/html").body();

    assertThat(page.indexOf("id=\"offer\"")).isPositive().isLessThan(page.indexOf("id=\"ask\""));
    assertThat(page.indexOf("id=\"ask\"")).isLessThan(page.indexOf("id=\"wait\""));
    for (String group : page.split("<section class=\"block\" id=\"", -1)) {
      String unfolded = group.replaceAll("(?s)<summary>\\d+ more</summary>.*", "");
      assertThat(unfolded.split("<h3>", -1)).hasSizeLessThanOrEqualTo(11);
    }
    assertThat(page).contains("read on 2026-11-26");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Dits ouverts",
    "es, Se dicen abiertos",
    "de, Sollen offen",
    "pl, Podobno otwarte"
  })
  void the_page_speaks_the_language_of_its_reader(String language, String words) {
    String page = http.get("/funding?city=accra-gh&lang=" + language, "text/html").body();

    assertThat(page).contains(words).doesNotContain("Ask the provider", "You have to show");
  }

  @Test
  void recommendations_keep_apart_what_is_open_and_what_is_to_be_asked() {
    JsonNode all = http.json("/recommendations?city=accra-gh&limit=50").get("recommendations");

    all.forEach(item ->
        item.get("funding")
            .forEach(each -> {
              String id = each.get("iri").asString().replaceFirst("^.*/", "");
              assertThat(SHEET.lets(id, "GH")).as(id).isTrue();
              assertThat(SHEET.of(id, "show_as")).as(id).isNotEqualTo("over");
              assertThat(each.get("advice").asString()).isIn("offer", "ask", "wait", "own");
            }));
  }

  private Map<String, JsonNode> funding(String city) {
    var byInstrument = new LinkedHashMap<String, JsonNode>();
    http.json("/funding?city=" + city)
        .get("funding")
        .forEach(instruments ->
            instruments.forEach(each ->
                byInstrument.put(each.get("iri").asString().replaceFirst("^.*/", ""), each)));
    return byInstrument;
  }

  private static List<String> offers(Map<String, JsonNode> funding) {
    return funding.keySet().stream()
        .filter(id -> one(funding, id).get("advice").asString().equals("offer"))
        .toList();
  }

  private static JsonNode one(Map<String, JsonNode> funding, String id) {
    return Objects.requireNonNull(funding.get(id), id);
  }

  private static String said(JsonNode instrument) {
    return instrument.get("why").toString()
        + instrument.get("check").toString()
        + instrument.get("monitor").toString();
  }
}

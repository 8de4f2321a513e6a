package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Values that were once read wrongly from their source, as the service answers them. */
@RunningService
class RightValuesTest {

  private static final String PREFIXES =
      """
      PREFIX gkec: <https://w3id.org/gkec/def#>
      PREFIX id: <https://w3id.org/gkec/id/>
      PREFIX schema: <https://schema.org/>
      PREFIX sosa: <http://www.w3.org/ns/sosa/>
      """;

  @Autowired private Http http;

  @ParameterizedTest
  @CsvSource({
    "outcome/turku-001--cost, 931200000",
    "outcome/turku-003--cost, 79000000",
    "outcome/turku-004--cost, 24000000",
    "outcome/prato-029--cost, 11900000",
    "outcome/prato-033--cost, 225000000",
    "outcome/prato-035--cost, 4200000",
    "outcome/prato-042--cost, 5000000",
    "outcome/prato-048--cost, 18000000",
    "outcome/taurage-006--cost-per-tonne, 181030.9",
    "outcome/liepaja-006--ghg-reduction, 760",
    "outcome/espoo-003--ghg-reduction, 4300",
    "outcome/espoo-006--cost, 2062936000",
    "outcome/eindhoven-and-helmond-004--cost, 218000000",
    "outcome/aarhus-003--renewable-generation, 1000000",
    "emissions-inventory/warsaw-pl, 12477873",
    "context-observation/amman-jo--population, 4007526",
    "context-observation/auckland-nz--population, 1715600",
    "emissions-inventory/dijon-fr, 820333",
    "emissions-inventory/sonderborg-dk, 363252",
    "sector-emissions/dresden-de--I-buildings, 2825031",
    "sector-emissions/taurage-lt--V, 721",
    "context-observation/antwerp-be--population, 562002",
    "context-observation/washington-dc-us--population, 671803",
    "context-observation/differdange-lu--population, 29703",
    "context-observation/baku-az--population, 2330425",
    "context-observation/doha-qa--population, 1186023",
    "context-observation/kousseri-cm--population, 89123",
    "context-observation/hanoi-vn--population, 8246600",
    "context-observation/ho-chi-minh-city-vn--population, 8993082",
    "context-observation/greater-manchester-gb--population, 2835686",
    "context-observation/ekurhuleni-za--population, 3774638"
  })
  void a_value_is_that_of_its_source(String thing, String value) {
    JsonNode rows =
        rows("SELECT ?value { <https://w3id.org/gkec/id/%s> sosa:hasSimpleResult ?value }", thing);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("value").get("value").asString()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "outcome/riga-024--ghg-reduction", "outcome/riga-024--energy-saving",
    "outcome/dublin-034--cost", "outcome/dublin-036--cost",
    "outcome/barcelona-010--ghg-reduction", "emissions-inventory/antwerp-be",
    "sector-emissions/warsaw-pl--II", "city/washington-d-c-us",
    "outcome/ulsan-eco-industrial-park--participants-1",
        "outcome/seoul-food-waste-rfid--recycling-rate-1",
    "outcome/windhoek-potable-reuse--water-reused-1",
        "outcome/singapore-newater--water-supply-share-1",
    "outcome/ulsan-eco-industrial-park--symbiosis-projects-1",
        "outcome/umea-electric-buses--fleet-electrified-1",
    "context-observation/antwerp-be--population-plan", "city/camayenne-gn",
    "context-observation/camayenne-gn--population", "context-observation/gorakhpur-in--population"
  })
  void a_number_of_something_else_or_in_doubt_is_not_in_the_graph(String thing) {
    assertThat(rows("SELECT ?p { <https://w3id.org/gkec/id/%s> ?p ?o }", thing)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "milan-017--renewable-generation, MWh/yr",
    "liepaja-011--renewable-generation, MWh/yr",
    "sofia-003--energy-saving, MWh/yr",
    "zaragoza-001--energy-saving, MWh/yr",
    "ljubljana-001--renewable-generation, MWh/yr",
    "kozani-001--ghg-reduction, t CO2e/yr"
  })
  void energy_is_of_a_year_where_the_document_says_so(String outcome, String unit) {
    JsonNode rows =
        rows(
            "SELECT ?unit { <https://w3id.org/gkec/id/outcome/%s> schema:unitText ?unit }",
            outcome);

    assertThat(rows.get(0).get("unit").get("value").asString()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "barcelona-es, 2019",
    "umea-se, 2021",
    "helsinki-fi, 2023",
    "dijon-fr, 2022",
    "sonderborg-dk, 2021"
  })
  void an_inventory_is_of_the_year_of_its_numbers(String city, String year) {
    JsonNode rows =
        rows(
            "SELECT ?year { <https://w3id.org/gkec/id/emissions-inventory/%s> gkec:year ?year }",
            city);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("year").get("value").asString()).startsWith(year);
  }

  @Test
  void a_range_has_bounds_and_no_value() {
    JsonNode rows =
        rows(
            """
            SELECT ?lower ?upper ?value { <https://w3id.org/gkec/id/%s> gkec:lowerBound ?lower ; gkec:upperBound ?upper .
              OPTIONAL { <https://w3id.org/gkec/id/%<s> sosa:hasSimpleResult ?value } }\
            """,
            "outcome/kolkata-waste-segregation--waste-separation-rate-1");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).has("value")).isFalse();
    assertThat(rows.get(0).get("lower").get("value").asString()).startsWith("60");
    assertThat(rows.get(0).get("upper").get("value").asString()).startsWith("80");
  }

  @Test
  void a_start_that_no_source_tells_is_not_in_the_graph() {
    assertThat(
            rows(
                "SELECT ?year { <https://w3id.org/gkec/id/%s> gkec:startYear ?year }",
                "practice/london-school-streets"))
        .isEmpty();
  }

  @Test
  void a_doubt_is_said_beside_the_practice() {
    JsonNode rows =
        rows(
            """
            SELECT ?note { <https://w3id.org/gkec/id/%s> gkec:supportedBy ?evidence .
              ?evidence <http://www.w3.org/2004/02/skos/core#note> ?note ;
                gkec:verification <https://w3id.org/gkec/concept/verification/unconfirmed> }\
            """,
            "practice/dublin-034");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("note").get("value").asString()).contains("12390140000");
  }

  @ParameterizedTest
  @CsvSource({
    "practice/bologna-052, undertakenBy, city-government",
    "practice/padua-014, undertakenBy, city-government",
    "practice/parma-001, undertakenBy, city-government",
    "practice/bergamo-057, undertakenBy, city-government",
    "practice/differdange-048, sector, waste",
    "practice/taurage-014, sector, energy-supply",
    "practice/barcelona-016, implementsMeasure, circular-economy-programme",
    "funding-instrument/clean-development-mechanism, fundingKind, carbon-market",
    "funding-instrument/horizon-europe-cities-mission, fundingStatus, upcoming",
    "funding-instrument/us-ghg-reduction-fund, fundingStatus, closed",
    "funding-instrument/us-climate-pollution-reduction-grants, fundingStatus, closed",
    "funding-instrument/clean-development-mechanism, fundingStatus, closed",
    "funding-instrument/recovery-resilience-facility, fundingStatus, closed",
    "funding-instrument/netzerocities-pilot-cities, fundingStatus, closed"
  })
  void an_action_has_its_actor_and_field_and_a_fund_its_kind_and_state(
      String thing, String property, String concept) {
    JsonNode rows =
        rows("SELECT ?value { <https://w3id.org/gkec/id/%s> gkec:" + property + " ?value }", thing);

    assertThat(rows.get(0).get("value").get("value").asString()).endsWith("/" + concept);
  }

  @Test
  void washington_lies_on_the_potomac() {
    JsonNode place = http.json("/search?q=Washington&type=City").get("hits");

    assertThat(place.toString()).contains("washington-dc-us").doesNotContain("washington-d-c-us");
    JsonNode rows =
        rows(
            "SELECT ?lat { <https://w3id.org/gkec/id/%s> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> ?lat }",
            "city/washington-dc-us");
    assertThat(rows.get(0).get("lat").get("value").asString()).startsWith("38.89");
  }

  private JsonNode rows(String query, String argument) {
    return http.rows(PREFIXES + query.formatted(argument));
  }
}

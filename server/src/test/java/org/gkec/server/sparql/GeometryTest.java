package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The functions of GeoSPARQL. London and Paris lie 343.5 km apart. */
@RunningService
class GeometryTest {

  private static final String CRS = "http://www.opengis.net/def/crs/";
  private static final String PARIS = "POINT(2.3522 48.8566)";

  @Autowired private Http http;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT(-0.1276 51.5072)",
        "<" + CRS + "OGC/1.3/CRS84> POINT(-0.1276 51.5072)",
        "<" + CRS + "EPSG/0/4326> POINT(51.5072 -0.1276)",
        "<" + CRS + "EPSG/9.9.1/4326>POINT (51.5072  -0.1276)",
      })
  void an_address_before_the_text_says_which_number_is_the_latitude(String london) {
    JsonNode metres = value("geof:distance(%s, %s, uom:metre)".formatted(wkt(london), wkt(PARIS)));

    assertThat(metres.asDouble()).isCloseTo(343_530, within(500.0));
  }

  @Test
  void coordinates_of_another_system_are_a_type_error() {
    String away = wkt("<" + CRS + "EPSG/0/3067> POINT(385000 6671000)");

    assertThat(row("geof:distance(%s, %s, uom:metre)".formatted(away, wkt(PARIS))).has("x"))
        .isFalse();
  }

  @Test
  void the_system_itself_can_be_asked_for() {
    assertThat(value("geof:getSRID(%s)".formatted(wkt("<" + CRS + "EPSG/0/4326> POINT(1 2)"))))
        .hasToString("\"" + CRS + "EPSG/0/4326\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT(1 2) | POINT(1 2) | true",
        "POINT(1 2) | POINT(2 1) | false",
        "POINT(1 2) | <http://www.opengis.net/def/crs/EPSG/0/4326> POINT(2 1) | true",
        "LINESTRING(0 0, 2 2) | LINESTRING(2 2, 1 1, 0 0) | true",
        "POLYGON((0 0, 1 0, 1 1, 0 0)) | POLYGON((1 1, 0 0, 1 0, 1 1)) | true",
        "POLYGON((0 0, 1 0, 1 1, 0 0)) | POINT(0 0) | false",
        "<http://www.opengis.net/def/crs/EPSG/0/4326> LINESTRING(0 1, 0 2) | LINESTRING(1 0, 2 0) | true",
      })
  void geometries_are_equal_if_they_are_the_same_points(String one, String other, boolean equal) {
    for (String function : new String[] {"sfEquals", "ehEquals"}) {
      assertThat(value("geof:%s(%s, %s)".formatted(function, wkt(one), wkt(other))).asString())
          .as(function)
          .isEqualTo(String.valueOf(equal));
    }
  }

  private static String wkt(String text) {
    return "\"" + text + "\"^^geo:wktLiteral";
  }

  private JsonNode value(String expression) {
    return row(expression).get("x").get("value");
  }

  private JsonNode row(String expression) {
    return http.rows(
            "PREFIX geo: <http://www.opengis.net/ont/geosparql#>"
                + " PREFIX geof: <http://www.opengis.net/def/function/geosparql/>"
                + " PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>"
                + " SELECT (%s AS ?x) WHERE {}".formatted(expression))
        .get(0);
  }
}

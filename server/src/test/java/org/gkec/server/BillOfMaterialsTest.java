package org.gkec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what it is made of, as CycloneDX. */
class BillOfMaterialsTest {

  @Test
  void the_jar_names_its_libraries_with_their_versions() throws IOException {
    JsonNode bill;
    try (InputStream in =
        Objects.requireNonNull(
            BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"))) {
      bill = JsonMapper.shared().readTree(in);
    }

    assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(StreamSupport.stream(bill.path("components").spliterator(), false))
        .extracting(each -> each.path("name").asString())
        .contains("rdf4j-sail-lmdb", "spring-webmvc", "lucene-core", "caffeine")
        .doesNotContain("jena-arq", "assertj-core");
    assertThat(bill.path("components").findValues("version"))
        .extracting(JsonNode::asString)
        .contains("5.2.0");
  }
}

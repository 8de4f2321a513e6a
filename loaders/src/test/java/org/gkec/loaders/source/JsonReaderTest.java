package org.gkec.loaders.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

  @Test
  void the_pointer_finds_the_array_and_objects_nest() {
    String text =
        """
        {"meta": {"actions": [{"id": "no"}]},
         "data": {"actions": [
           {"id": 1, "at": {"lat": 61.0, "tags": ["a", null, "b"]}, "none": null},
           {"id": 2}
         ]}, "more": [{"id": 3}]}
        """;

    List<SourceRecord> records = read(text, "/data/actions");

    assertThat(records).extracting(SourceRecord::place).containsExactly("p.json:3", "p.json:4");
    assertThat(records.getFirst().json())
        .isEqualTo("{\"id\":\"1\",\"at\":{\"lat\":\"61.0\",\"tags\":[\"a\",\"b\"]}}");
  }

  @Test
  void without_a_pointer_the_document_is_the_array() {
    assertThat(read("[{\"id\": true}]", "")).hasSize(1);
  }

  @Test
  void numbers_with_an_exponent_are_written_out() {
    List<SourceRecord> records = read("[{\"a\": 1.5E3, \"b\": 2E-3, \"c\": 1E999999}]", "");

    assertThat(records.getFirst().json())
        .isEqualTo("{\"a\":\"1500\",\"b\":\"0.002\",\"c\":\"1E999999\"}");
  }

  @Test
  void an_item_that_is_no_object_is_faulty_and_the_others_go_on() {
    List<SourceRecord> records = read("[7, null, [1], {\"id\": 2}]", "");

    assertThat(records)
        .extracting(SourceRecord::faults)
        .containsExactly(
            List.of("not an object"),
            List.of("not an object"),
            List.of("not an object"),
            List.of());
  }

  @Test
  void a_pointer_to_nothing_is_refused() {
    assertThatThrownBy(() -> read("{\"a\": 1}", "/b")).hasMessage("p.json: has no array at '/b'");
  }

  @Test
  void a_pointer_that_is_none_is_refused() {
    assertThatThrownBy(() -> read("[]", "b"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("must start with '/'");
  }

  @Test
  void bytes_that_are_not_utf_8_are_named_with_the_line() {
    byte[] latin = "[\n{\"id\": \"M\u00fcnchen\"}]".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Sources.read(Format.JSON, "p.json", latin, ""))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageStartingWith("p.json:2: Invalid UTF-8");
  }

  @Test
  void a_document_that_breaks_off_is_named_with_the_line() {
    assertThatThrownBy(() -> read("[{\"id\": 1},\n{\"id\": ", ""))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageStartingWith("p.json:2: ");
  }

  private static List<SourceRecord> read(String text, String pointer) {
    return Sources.read(Format.JSON, "p.json", text, pointer);
  }
}

package org.gkec.loaders.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  @Test
  void a_row_is_a_record_with_a_text_for_each_column() {
    List<SourceRecord> records = read("id,title\nlahti,\"Ski, \"\"then\"\" bus\"\n");

    assertThat(records)
        .extracting(SourceRecord::place, SourceRecord::json)
        .containsExactly(
            tuple("p.csv:2", "{\"id\":\"lahti\",\"title\":\"Ski, \\\"then\\\" bus\"}"));
  }

  @Test
  void places_are_real_lines_even_after_line_breaks_in_quotes_and_empty_lines() {
    List<SourceRecord> records = read("id,title\r\n\"a\r\nb\",\"x\r\ny\"\r\n\r\nc,d\r\n");

    assertThat(records).extracting(SourceRecord::place).containsExactly("p.csv:2", "p.csv:6");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    List<SourceRecord> records = read("\uFEFFid,title\na,b\n");

    assertThat(records)
        .extracting(SourceRecord::json)
        .containsExactly("{\"id\":\"a\",\"title\":\"b\"}");
  }

  @Test
  void rows_with_too_many_or_too_few_cells_are_faulty_and_the_others_go_on() {
    List<SourceRecord> records = read("id,title\na\nb,c,d\ne,f\n");

    assertThat(records)
        .extracting(SourceRecord::faults)
        .containsExactly(
            List.of("1 cells where the header has 2"),
            List.of("3 cells where the header has 2"),
            List.of());
    assertThat(records.get(1).json()).isEqualTo("{\"content\":[\"b\",\"c\",\"d\"]}");
  }

  @Test
  void a_quote_that_never_closes_is_named_with_the_line_where_its_row_starts() {
    assertThatThrownBy(() -> read("id,title\na,b\nc,\"d\ne,f\n"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageStartingWith("p.csv:3: Missing closing quote");
  }

  @Test
  void a_column_that_stands_twice_or_has_no_name_is_refused() {
    assertThatThrownBy(() -> read("id,id\n")).hasMessage("p.csv:1: column name 'id' is twice");
    assertThatThrownBy(() -> read("id,\n")).hasMessage("p.csv:1: column name '' is empty");
  }

  @Test
  void bytes_that_are_not_utf_8_are_named_with_the_line() {
    byte[] latin = "id\na\nM\u00fcnchen\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Sources.read(Format.CSV, "p.csv", latin, ""))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageStartingWith("p.csv:");
  }

  @Test
  void an_empty_file_has_no_header() {
    assertThatThrownBy(() -> read("")).hasMessage("p.csv: has no header row");
  }

  @Test
  void the_columns_are_known_before_the_first_record() {
    var in = new ByteArrayInputStream("id, title \n".getBytes(StandardCharsets.UTF_8));

    try (RecordReader reader = CsvReader.open("p.csv", in)) {
      assertThat(reader.columns()).containsExactlyInAnyOrder("id", "title");
      assertThat(reader.next()).isEmpty();
    }
  }

  private static List<SourceRecord> read(String text) {
    return Sources.read(Format.CSV, "p.csv", text, "");
  }
}

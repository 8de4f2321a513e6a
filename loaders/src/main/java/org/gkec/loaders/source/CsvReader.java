package org.gkec.loaders.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gkec.loaders.source.SourceValue.Items;
import org.gkec.loaders.source.SourceValue.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * Reads CSV as RFC 4180 has it: UTF-8 (with or without byte order mark), commas, a first row with
 * the names of the columns. Empty lines are passed over.
 */
public final class CsvReader implements RecordReader {

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
          .build();

  private final String file;
  private final JsonParser parser;
  private final Set<String> columns = new LinkedHashSet<>();

  private CsvReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static CsvReader open(String file, InputStream in) {
    CsvReader reader = new CsvReader(file, MAPPER.createParser(in));
    reader.parser.nextToken();
    reader.readHeader();
    return reader;
  }

  private void readHeader() {
    Row header = row().orElseThrow(() -> new UnreadableSource(file, "has no header row"));
    for (String cell : header.cells()) {
      if (cell.isBlank() || !columns.add(cell.strip())) {
        throw new UnreadableSource(
            header.place(),
            "column name '" + cell + "' is " + (cell.isBlank() ? "empty" : "twice"));
      }
    }
  }

  @Override
  public Set<String> columns() {
    return Set.copyOf(columns);
  }

  @Override
  public Optional<SourceRecord> next() {
    return row().map(this::record);
  }

  private SourceRecord record(Row row) {
    if (row.cells().size() != columns.size()) {
      return SourceRecord.faulty(
          row.place(),
          Items.ofTexts(row.cells()),
          "%d cells where the header has %d".formatted(row.cells().size(), columns.size()));
    }
    Map<String, SourceValue> fields = new LinkedHashMap<>();
    var cells = row.cells().iterator();
    columns.forEach(column -> fields.put(column, new Text(cells.next())));
    return SourceRecord.sound(row.place(), fields);
  }

  private Optional<Row> row() {
    int line = parser.currentLocation().getLineNr();
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      List<String> cells = new ArrayList<>(columns.size());
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (cells.isEmpty()) {
          line = parser.currentTokenLocation().getLineNr();
        }
        cells.add(parser.getString());
      }
      return Optional.of(new Row(file + ":" + line, cells));
    } catch (JacksonException e) {
      throw new UnreadableSource(file + ":" + line, e.getOriginalMessage());
    }
  }

  @Override
  public void close() {
    parser.close();
  }

  private record Row(String place, List<String> cells) {}
}

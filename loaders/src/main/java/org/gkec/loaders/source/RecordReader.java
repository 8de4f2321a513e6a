package org.gkec.loaders.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a source one record at a time, in constant memory. Not safe for use by several threads. */
public sealed interface RecordReader extends AutoCloseable
    permits CsvReader, JsonReader, XmlReader {

  /**
   * The next record; empty at the end of the source.
   *
   * @throws UnreadableSource if the source cannot be read any further
   */
  Optional<SourceRecord> next();

  /** The next records, at most {@code limit}; empty at the end of the source. */
  default List<SourceRecord> next(int limit) {
    List<SourceRecord> records = new ArrayList<>();
    while (records.size() < limit) {
      Optional<SourceRecord> record = next();
      if (record.isEmpty()) {
        break;
      }
      records.add(record.orElseThrow());
    }
    return records;
  }

  /** The fields that every record has; empty if the format does not say so beforehand. */
  Set<String> columns();

  /** Closes the source itself, too. */
  @Override
  void close();
}

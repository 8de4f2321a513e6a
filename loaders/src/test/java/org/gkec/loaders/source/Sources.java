package org.gkec.loaders.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads small sources that stand in tests. */
final class Sources {

  private Sources() {}

  static List<SourceRecord> read(Format format, String file, String text, String records) {
    return read(format, file, text.getBytes(StandardCharsets.UTF_8), records);
  }

  static List<SourceRecord> read(Format format, String file, byte[] bytes, String records) {
    var in = new ByteArrayInputStream(bytes);
    try (RecordReader reader = format.open(file, in, records)) {
      return reader.next(100);
    }
  }
}

package org.gkec.loaders.source;

import java.io.InputStream;

/** The formats in which a source may come. */
public enum Format {
  CSV,
  JSON,
  XML;

  /**
   * Opens a source; closing the reader closes {@code in}.
   *
   * @param file the name that places and faults bear
   * @param records where the records are: a JSON pointer to an array (empty: the document is the
   *     array), the name of an XML element, nothing for CSV
   * @throws UnreadableSource if there are no records there
   */
  public RecordReader open(String file, InputStream in, String records) {
    return switch (this) {
      case CSV -> CsvReader.open(file, in);
      case JSON -> JsonReader.open(file, in, records);
      case XML -> XmlReader.open(file, in, records);
    };
  }
}

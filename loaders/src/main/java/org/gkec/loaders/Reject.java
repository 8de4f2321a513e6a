package org.gkec.loaders;

import java.util.List;
import org.gkec.loaders.source.SourceRecord;

/**
 * A record that was left out.
 *
 * @param place file and line, as in {@code practices.csv:42}
 * @param reason what is wrong with it, as in {@code start_year 'n/a' is not a year}
 * @param record its content as JSON
 */
public record Reject(String place, String reason, String record) {

  static Reject of(SourceRecord record, List<String> faults) {
    return new Reject(record.place(), String.join("; ", faults), record.json());
  }

  @Override
  public String toString() {
    return place + ": " + reason;
  }
}

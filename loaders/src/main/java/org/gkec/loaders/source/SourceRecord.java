package org.gkec.loaders.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gkec.loaders.source.SourceValue.Items;
import org.gkec.loaders.source.SourceValue.Node;
import org.gkec.loaders.source.SourceValue.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * One record of a source.
 *
 * @param place file and line where it starts, as in {@code practices.csv:42}
 * @param content its fields by name
 * @param faults what its reader found wrong with it; empty if it is sound
 */
public record SourceRecord(String place, Node content, List<String> faults) {

  private static final JsonMapper JSON = new JsonMapper();

  public SourceRecord {
    faults = List.copyOf(faults);
  }

  static SourceRecord sound(String place, Map<String, SourceValue> fields) {
    return new SourceRecord(place, new Node(fields), List.of());
  }

  static SourceRecord faulty(String place, SourceValue content, String fault) {
    return new SourceRecord(place, new Node(Map.of("content", content)), List.of(fault));
  }

  /** The record as one line of JSON, so that it can be kept aside and repaired. */
  public String json() {
    return JSON.writeValueAsString(plain(content));
  }

  private static Object plain(SourceValue value) {
    return switch (value) {
      case Text(String text) -> text;
      case Items(List<SourceValue> items) -> items.stream().map(SourceRecord::plain).toList();
      case Node(Map<String, SourceValue> children) -> {
        Map<String, Object> object = new LinkedHashMap<>();
        children.forEach((name, child) -> object.put(name, plain(child)));
        yield object;
      }
    };
  }
}

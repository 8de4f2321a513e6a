package org.gkec.loaders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gkec.loaders.source.Format;
import org.gkec.ontology.Header;

/**
 * What the {@code #+} lines of a mapping say, one YAML document.
 *
 * @param source the name of the source file, which is beside the mapping
 * @param records where in the source the records are; empty for CSV
 */
record MappingHeader(String summary, String source, Format format, String records, Fields fields) {

  private static final Set<String> KEYS =
      Set.of("summary", "source", "format", "records", "fields");
  private static final Set<String> FIELD_KEYS = Set.of("type", "required", "list", "one-of");

  /**
   * Reads the header of a mapping.
   *
   * @param file the name of the mapping, for messages
   */
  static MappingHeader read(String file, String mapping) {
    YamlMap map = YamlMap.of(file, yaml(file, mapping), KEYS);
    YamlMap fields = YamlMap.of(file + ": fields", map.value("fields"));
    if (fields.names().isEmpty()) {
      throw new InvalidDataset(file, "the header names no fields");
    }
    Format format = format(map);
    String records = map.text("records").orElse("");
    if (format == Format.XML && records.isEmpty()) {
      throw new InvalidDataset(file, "'records' must name the XML element of a record");
    }
    return new MappingHeader(
        map.requiredText("summary"), map.requiredText("source"), format, records, fields(fields));
  }

  private static Object yaml(String file, String mapping) {
    try {
      return Optional.<Object>ofNullable(Header.read(mapping))
          .orElseThrow(() -> new InvalidDataset(file, "has no header (lines that start with #+)"));
    } catch (Header.NoYaml e) {
      throw new InvalidDataset(file + ":" + e.line(), String.valueOf(e.getMessage()));
    }
  }

  private static Format format(YamlMap map) {
    String name = map.requiredText("format");
    return Arrays.stream(Format.values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InvalidDataset(map.place(), "format '" + name + "' is not csv, json or xml"));
  }

  private static Fields fields(YamlMap fields) {
    List<Field> all = new ArrayList<>();
    for (String name : fields.names()) {
      String place = fields.place() + ": " + name;
      all.add(field(name, YamlMap.of(place, fields.value(name), FIELD_KEYS)));
    }
    return Fields.of(all);
  }

  private static Field field(String name, YamlMap map) {
    FieldType type = map.text("type").map(text -> type(map, text)).orElse(FieldType.TEXT);
    String separator = map.text("list").orElse("");
    return new Field(name, type, map.flag("required"), separator, map.texts("one-of"));
  }

  private static FieldType type(YamlMap map, String name) {
    return FieldType.named(name)
        .orElseThrow(() ->
            new InvalidDataset(
                map.place(),
                "type '" + name + "' is not one of " + Arrays.toString(FieldType.values())));
  }
}

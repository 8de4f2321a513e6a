package org.gkec.loaders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a YAML document; each fault in it is an {@link InvalidDataset} that names the place. */
record YamlMap(String place, Map<?, ?> entries) {

  /** Throws unless {@code value} is a map (or nothing) with no keys but the known ones. */
  static YamlMap of(String place, @Nullable Object value, Set<String> known) {
    YamlMap map = of(place, value);
    map.names().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(key -> map.refuse("unknown key '" + key + "', known are " + sorted(known)));
    return map;
  }

  /** Throws unless {@code value} is a map with texts as keys, or nothing. */
  static YamlMap of(String place, @Nullable Object value) {
    return switch (value) {
      case null -> new YamlMap(place, Map.of());
      case Map<?, ?> map -> new YamlMap(place, map);
      default -> throw new InvalidDataset(place, "'" + value + "' is not a map");
    };
  }

  List<String> names() {
    return entries.keySet().stream().map(this::text).toList();
  }

  @Nullable Object value(String key) {
    return entries.get(key);
  }

  Optional<String> text(String key) {
    return Optional.<Object>ofNullable(entries.get(key)).map(this::text);
  }

  String requiredText(String key) {
    return text(key).orElseThrow(() -> new InvalidDataset(place, "'" + key + "' is missing"));
  }

  boolean flag(String key) {
    return switch (entries.get(key)) {
      case null -> false;
      case Boolean flag -> flag;
      default -> throw new InvalidDataset(place, "'" + key + "' must be true or false");
    };
  }

  List<String> texts(String key) {
    return switch (entries.get(key)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(this::text).toList();
      default -> throw new InvalidDataset(place, "'" + key + "' must be a list");
    };
  }

  private String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new InvalidDataset(place, "'" + value + "' is not a text; put it in quotes");
  }

  private void refuse(String fault) {
    throw new InvalidDataset(place, fault);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}

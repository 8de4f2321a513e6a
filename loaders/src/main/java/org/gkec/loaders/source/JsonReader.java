package org.gkec.loaders.source;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gkec.loaders.source.SourceValue.Items;
import org.gkec.loaders.source.SourceValue.Node;
import org.gkec.loaders.source.SourceValue.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads the objects of one array of a JSON document. A null is as good as an absent member. */
public final class JsonReader implements RecordReader {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int LONGEST_NUMBER = 100;

  private final String file;
  private final JsonParser parser;

  private JsonReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static JsonReader open(String file, InputStream in, String pointer) {
    JsonReader reader = new JsonReader(file, MAPPER.createParser(in));
    try {
      reader.goTo(JsonPointer.compile(pointer));
      return reader;
    } catch (JacksonException e) {
      throw reader.unreadable(e);
    } catch (IllegalArgumentException e) {
      throw new UnreadableSource(file, String.valueOf(e.getMessage()));
    }
  }

  private void goTo(JsonPointer pointer) {
    JsonToken token = token();
    while (token != JsonToken.NOT_AVAILABLE) {
      if (token == JsonToken.START_ARRAY
          && parser.streamReadContext().pathAsPointer().equals(pointer)) {
        return;
      }
      token = token();
    }
    throw new UnreadableSource(file, "has no array at '" + pointer + "'");
  }

  @Override
  public Set<String> columns() {
    return Set.of();
  }

  @Override
  public Optional<SourceRecord> next() {
    try {
      return read();
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private Optional<SourceRecord> read() {
    JsonToken token = parser.isClosed() ? JsonToken.NOT_AVAILABLE : token();
    if (token == JsonToken.END_ARRAY || token == JsonToken.NOT_AVAILABLE) {
      parser.close();
      return Optional.empty();
    }
    String place = place();
    SourceValue value = value(token).orElse(new Text("null"));
    return Optional.of(
        value instanceof Node(Map<String, SourceValue> children)
            ? SourceRecord.sound(place, children)
            : SourceRecord.faulty(place, value, "not an object"));
  }

  private Optional<SourceValue> value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Optional.of(object());
      case START_ARRAY -> Optional.of(array());
      case VALUE_NULL -> Optional.empty();
      case VALUE_NUMBER_FLOAT -> Optional.of(new Text(number(parser.getString())));
      default -> Optional.of(new Text(parser.getString()));
    };
  }

  private Node object() {
    Map<String, SourceValue> children = new LinkedHashMap<>();
    while (token() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      value(token()).ifPresent(child -> children.put(name, child));
    }
    return new Node(children);
  }

  private Items array() {
    List<SourceValue> items = new ArrayList<>();
    for (JsonToken token = token(); token != JsonToken.END_ARRAY; token = token()) {
      value(token).ifPresent(items::add);
    }
    return new Items(items);
  }

  /** RDF decimals know no exponent: 1.5E3 becomes 1500, unless that would take pages. */
  private static String number(String text) {
    BigDecimal number = new BigDecimal(text);
    boolean plain = Math.abs(number.scale()) < LONGEST_NUMBER;
    return plain ? number.toPlainString() : text;
  }

  private JsonToken token() {
    JsonToken token = parser.nextToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  private UnreadableSource unreadable(JacksonException e) {
    int line = parser.currentLocation().getLineNr();
    return new UnreadableSource(file + ":" + line, e.getOriginalMessage());
  }

  private String place() {
    return file + ":" + parser.currentTokenLocation().getLineNr();
  }

  @Override
  public void close() {
    parser.close();
  }
}

package org.gkec.loaders.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a source says, whatever its format: a text, a node with named children, or a list. */
public sealed interface SourceValue {

  /** A text as the source has it, blanks included; numbers and booleans are texts too. */
  record Text(String text) implements SourceValue {}

  /** Named children, in the order of the source. */
  record Node(Map<String, SourceValue> children) implements SourceValue {

    /** The name under which an XML element keeps its text if it has attributes or children too. */
    public static final String TEXT = "rdf:value";

    public Node {
      children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }
  }

  /** Several values, in the order of the source. */
  record Items(List<SourceValue> items) implements SourceValue {
    public Items {
      items = List.copyOf(items);
    }

    static Items ofTexts(List<String> texts) {
      return new Items(texts.stream().<SourceValue>map(Text::new).toList());
    }
  }
}

package org.gkec.loaders.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gkec.loaders.source.SourceValue.Items;
import org.gkec.loaders.source.SourceValue.Node;
import org.gkec.loaders.source.SourceValue.Text;
import tools.jackson.dataformat.xml.XmlFactory;

/**
 * Reads the elements of one name, wherever they are. Attributes and child elements become children
 * by local name, repeated ones a list. DTDs and external entities are not read.
 */
public final class XmlReader implements RecordReader {

  private static final XMLInputFactory FACTORY = factory();

  private final String file;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final String element;

  private XmlReader(String file, InputStream in, String element) throws XMLStreamException {
    this.file = file;
    this.in = in;
    this.xml = FACTORY.createXMLStreamReader(in);
    this.element = element;
  }

  /** Jackson's own, because it is set up to leave DTDs and external entities alone. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = new XmlFactory().getXMLInputFactory();
    // Else faults in a text come when the text is asked for, and not as an XMLStreamException.
    factory.setProperty("com.ctc.wstx.lazyParsing", false);
    return factory;
  }

  static XmlReader open(String file, InputStream in, String element) {
    try {
      return new XmlReader(file, in, element);
    } catch (XMLStreamException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of();
  }

  @Override
  public Optional<SourceRecord> next() {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
          String place = file + ":" + xml.getLocation().getLineNumber();
          return Optional.of(SourceRecord.sound(place, fields(element())));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw unreadable(file, e);
    }
  }

  private static Map<String, SourceValue> fields(SourceValue element) {
    return element instanceof Node(Map<String, SourceValue> children)
        ? children
        : Map.of(Node.TEXT, element);
  }

  private SourceValue element() throws XMLStreamException {
    Map<String, List<SourceValue>> children = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      add(children, xml.getAttributeLocalName(i), new Text(xml.getAttributeValue(i)));
    }
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        add(children, xml.getLocalName(), element());
      } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    if (children.isEmpty()) {
      return new Text(text.toString());
    }
    if (!text.toString().isBlank()) {
      add(children, Node.TEXT, new Text(text.toString()));
    }
    return node(children);
  }

  private static void add(Map<String, List<SourceValue>> children, String name, SourceValue value) {
    children.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private static Node node(Map<String, List<SourceValue>> children) {
    Map<String, SourceValue> values = new LinkedHashMap<>();
    children.forEach(
        (name, all) -> values.put(name, all.size() == 1 ? all.getFirst() : new Items(all)));
    return new Node(values);
  }

  private static UnreadableSource unreadable(String file, XMLStreamException e) {
    String place = e.getLocation() == null ? file : file + ":" + e.getLocation().getLineNumber();
    return new UnreadableSource(
        place, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException e) {
      throw unreadable(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

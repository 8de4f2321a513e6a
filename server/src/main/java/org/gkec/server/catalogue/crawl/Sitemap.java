package org.gkec.server.catalogue.crawl;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Addresses of pages for crawlers, in parts that are not too long for them.
 *
 * @param changed when the pages last changed
 * @param most addresses in one part
 */
record Sitemap(List<String> addresses, Instant changed, int most) {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  Sitemap {
    addresses = List.copyOf(addresses);
  }

  /** How many parts there are, at least one. */
  int parts() {
    return Math.max(1, (addresses.size() + most - 1) / most);
  }

  /** One part, from 1. */
  String part(int number) {
    int from = (number - 1) * most;
    return xml("urlset", "url", addresses.subList(from, Math.min(from + most, addresses.size())));
  }

  /** The list of the parts, each at {@code prefix} + number + {@code .xml}. */
  String index(String prefix) {
    return xml(
        "sitemapindex",
        "sitemap",
        IntStream.rangeClosed(1, parts()).mapToObj(number -> prefix + number + ".xml").toList());
  }

  private String xml(String root, String element, List<String> places) {
    var out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      for (String place : places) {
        xml.writeStartElement(element);
        write(xml, "loc", place);
        write(xml, "lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeEndElement();
      }
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("sitemap", e);
    }
    return out.toString();
  }

  private static void write(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}

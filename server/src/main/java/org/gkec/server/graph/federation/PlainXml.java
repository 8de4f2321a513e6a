package org.gkec.server.graph.federation;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML without a DTD: an entity that a document declares may be a file of this server or an address
 * in its network. RDF4J's parser of results reads with its own settings, which allow that.
 */
final class PlainXml {

  private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  private PlainXml() {}

  /**
   * Reads a document to its end.
   *
   * @throws SAXException if it has a DTD or is not well-formed
   */
  static void require(InputStream document) throws SAXException, IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(NO_DTD, true);
      factory.newSAXParser().parse(document, new DefaultHandler());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.gkec.server.http;

import java.util.List;
import org.eclipse.rdf4j.common.xml.XMLUtil;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResultHandler;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/**
 * Refuses what XML cannot say, before a document is written that no parser reads: characters that
 * XML 1.0 does not have, and in RDF/XML predicates that end in no name.
 */
final class XmlText {

  private static final List<String> OTHERS = List.of("text/turtle", "application/n-triples");
  private static final List<String> OTHER_ROWS =
      List.of("application/sparql-results+json", "text/csv");

  private XmlText() {}

  static RDFHandler triples(RDFHandler out) {
    return new RDFHandlerWrapper(out) {
      @Override
      public void handleStatement(Statement statement) {
        requireName(statement.getPredicate());
        requireText(statement.getObject(), "application/rdf+xml", OTHERS);
        super.handleStatement(statement);
      }
    };
  }

  static TupleQueryResultHandler rows(TupleQueryResultHandler out) {
    return new TupleQueryResultHandler() {
      @Override
      public void handleSolution(BindingSet row) {
        for (Binding each : row) {
          requireText(each.getValue(), "application/sparql-results+xml", OTHER_ROWS);
        }
        out.handleSolution(row);
      }

      @Override
      public void handleBoolean(boolean value) {
        out.handleBoolean(value);
      }

      @Override
      public void handleLinks(List<String> links) {
        out.handleLinks(links);
      }

      @Override
      public void startQueryResult(List<String> names) {
        out.startQueryResult(names);
      }

      @Override
      public void endQueryResult() {
        out.endQueryResult();
      }
    };
  }

  private static void requireName(IRI predicate) {
    String text = predicate.stringValue();
    int start = text.length();
    while (start > 0 && XMLUtil.isNCNameChar(text.charAt(start - 1))) {
      start--;
    }
    while (start < text.length() && !XMLUtil.isNCNameStartChar(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || start == 0) {
      throw new NotAcceptable("application/rdf+xml for the predicate <" + text + ">", OTHERS);
    }
  }

  private static void requireText(Value value, String type, List<String> others) {
    if (!value.stringValue().codePoints().allMatch(XmlText::isXml)) {
      throw new NotAcceptable(type + " for a text with a control character", others);
    }
  }

  private static boolean isXml(int letter) {
    return letter >= ' ' ? letter < 0xFFFE || letter > 0xFFFF : "\t\n\r".indexOf(letter) >= 0;
  }
}

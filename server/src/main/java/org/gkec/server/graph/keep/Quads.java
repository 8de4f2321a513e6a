package org.gkec.server.graph.keep;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.sail.SailConnection;

/** Statements as lines of N-Quads: what is written is read back as it was, blank nodes too. */
final class Quads {

  private Quads() {}

  /** Adds the line of a statement, with its end. */
  static void line(Statement statement, StringBuilder lines) {
    term(statement.getSubject(), lines);
    lines.append(' ');
    term(statement.getPredicate(), lines);
    lines.append(' ');
    term(statement.getObject(), lines);
    if (statement.getContext() != null) {
      lines.append(' ');
      term(statement.getContext(), lines);
    }
    lines.append(" .\n");
  }

  /** Nothing is changed in an IRI; RDF4J's own writer would encode some letters. */
  private static void term(Value term, StringBuilder lines) {
    switch (term) {
      case BNode node -> lines.append("_:").append(node.getID());
      case Literal literal -> literal(literal, lines);
      default -> lines.append('<').append(term.stringValue()).append('>');
    }
  }

  private static void literal(Literal literal, StringBuilder lines) {
    lines.append('"');
    String label = literal.getLabel();
    for (int at = 0; at < label.length(); at++) {
      char letter = label.charAt(at);
      switch (letter) {
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        case '\t' -> lines.append("\\t");
        case '"' -> lines.append("\\\"");
        case '\\' -> lines.append("\\\\");
        default -> lines.append(letter);
      }
    }
    lines.append('"');
    if (literal.getLanguage().isPresent()) {
      lines.append('@').append(literal.getLanguage().get());
    } else if (!literal.getDatatype().equals(XSD.STRING)) {
      lines.append("^^");
      term(literal.getDatatype(), lines);
    }
  }

  /** Adds a statement to a store, or takes it away. */
  static void change(boolean comes, Statement each, SailConnection connection) {
    if (comes) {
      connection.addStatement(
          each.getSubject(), each.getPredicate(), each.getObject(), each.getContext());
    } else {
      connection.removeStatements(
          each.getSubject(), each.getPredicate(), each.getObject(), each.getContext());
    }
  }

  /** The statements of lines, in their order. */
  static List<Statement> read(CharSequence lines) throws IOException {
    var statements = new ArrayList<Statement>();
    read(new StringReader(lines.toString()), statements::add);
    return statements;
  }

  /**
   * Hands over statement by statement.
   *
   * @throws IOException if a line is none
   */
  static void read(Reader lines, Consumer<Statement> sink) throws IOException {
    RDFParser parser = new NQuadsParser();
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            sink.accept(statement);
          }
        });
    try {
      parser.parse(lines);
    } catch (RDFParseException | RDFHandlerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}

package org.gkec.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/**
 * Turtle and TriG that keep each literal: its digits stand alone only where they are read back as
 * the same term. RDF4J writes other digits, {@code 80.0} for {@code "80"^^xsd:decimal}.
 */
final class ExactTurtle {

  private static final Map<IRI, Pattern> FORMS =
      Map.of(
          XSD.INTEGER, Pattern.compile("[+-]?[0-9]+"),
          XSD.DECIMAL, Pattern.compile("[+-]?[0-9]*\\.[0-9]+"),
          XSD.DOUBLE, Pattern.compile("[+-]?([0-9]+\\.[0-9]*|\\.?[0-9]+)[eE][+-]?[0-9]+"),
          XSD.BOOLEAN, Pattern.compile("true|false"));

  private ExactTurtle() {}

  static RDFWriter turtle(OutputStream out) {
    var turtle =
        new TurtleWriter(out) {
          @Override
          protected void writeLiteral(Literal literal) throws IOException {
            if (!wroteAlone(literal, writer)) {
              super.writeLiteral(literal);
            }
          }
        };
    return turtle.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
  }

  static RDFWriter trig(OutputStream out) {
    var trig =
        new TriGWriter(out) {
          @Override
          protected void writeLiteral(Literal literal) throws IOException {
            if (!wroteAlone(literal, writer)) {
              super.writeLiteral(literal);
            }
          }
        };
    return trig.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
  }

  /** True if its digits stand alone, and are written. */
  private static boolean wroteAlone(Literal literal, Writer writer) throws IOException {
    Pattern form = FORMS.get(literal.getDatatype());
    if (form == null || !form.matcher(literal.getLabel()).matches()) {
      return false;
    }
    writer.write(literal.getLabel());
    return true;
  }
}

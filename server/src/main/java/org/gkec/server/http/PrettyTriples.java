package org.gkec.server.http;

import java.io.OutputStream;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;
import org.gkec.ontology.Prefixes;

/** Writers of triples that know the prefixes of the ontology. */
final class PrettyTriples {

  private PrettyTriples() {}

  static RDFHandler writer(RDFFormat format, OutputStream out) {
    RDFWriter writer = plain(format, out);
    writer.set(BasicWriterSettings.PRETTY_PRINT, true);
    writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    return new RDFHandlerWrapper(
        format.equals(RDFFormat.RDFXML) ? XmlText.triples(writer) : writer) {
      @Override
      public void startRDF() {
        super.startRDF();
        Prefixes.all().forEach(writer::handleNamespace);
      }
    };
  }

  private static RDFWriter plain(RDFFormat format, OutputStream out) {
    if (format.equals(RDFFormat.TURTLE)) {
      return ExactTurtle.turtle(out);
    }
    return format.equals(RDFFormat.TRIG) ? ExactTurtle.trig(out) : Rio.createWriter(format, out);
  }
}

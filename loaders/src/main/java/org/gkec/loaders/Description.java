package org.gkec.loaders;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.ontology.Gkec;

/** What {@code dataset.ttl} says about the data set that {@code graph} names. */
record Description(IRI graph, Model statements) {

  private static final List<IRI> REQUIRED =
      List.of(
          DCTERMS.TITLE,
          DCTERMS.DESCRIPTION,
          DCTERMS.LICENSE,
          DCTERMS.PUBLISHER,
          DCTERMS.SOURCE,
          Gkec.RETRIEVED_ON,
          DCAT.VERSION);

  Description {
    statements = statements.unmodifiable();
  }

  /**
   * Reads Turtle.
   *
   * @param file its name, for messages
   * @throws InvalidDataset if it is not Turtle or leaves out what a reuser has to know
   */
  static Description read(String file, String turtle, IRI graph) throws IOException {
    try {
      Model model = Rio.parse(new StringReader(turtle), graph.stringValue(), RDFFormat.TURTLE);
      Description description = new Description(graph, model);
      description.mustBeComplete(file);
      return description;
    } catch (RDFParseException e) {
      throw new InvalidDataset(file + ":" + e.getLineNumber(), String.valueOf(e.getMessage()));
    }
  }

  private void mustBeComplete(String file) {
    if (!statements.contains(graph, RDF.TYPE, DCAT.DATASET)) {
      throw new InvalidDataset(file, "does not describe <" + graph + "> as a dcat:Dataset");
    }
    for (IRI property : REQUIRED) {
      if (!statements.contains(graph, property, null)) {
        throw new InvalidDataset(file, "has no <" + property + "> for <" + graph + ">");
      }
    }
  }

  String title() {
    return Models.objectLiteral(statements.filter(graph, DCTERMS.TITLE, null))
        .orElseThrow()
        .getLabel();
  }
}

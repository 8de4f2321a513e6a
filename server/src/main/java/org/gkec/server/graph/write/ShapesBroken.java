package org.gkec.server.graph.write;

import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.SHACL;

/** A write that breaks the shapes of the ontology; nothing was changed. */
public final class ShapesBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Model report;

  ShapesBroken(Model report) {
    super(
        "the write breaks the shapes of the ontology in %d place(s); nothing was changed"
            .formatted(report.filter(null, SHACL.RESULT, null).size()));
    this.report = report;
  }

  /** The SHACL validation report. */
  public Model report() {
    return report;
  }
}

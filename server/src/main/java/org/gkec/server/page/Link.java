package org.gkec.server.page;

import org.eclipse.rdf4j.model.IRI;
import org.gkec.ontology.Gkec;

/** Where a browser finds what an IRI stands for: our own IRIs are served by this very server. */
public final class Link {

  private Link() {}

  /** The path on this server for one of our IRIs, the IRI itself for others. */
  public static String of(IRI iri) {
    return of(iri.stringValue());
  }

  /** The same for an IRI as text. */
  public static String of(String text) {
    return text.startsWith(Gkec.BASE) ? "/" + text.substring(Gkec.BASE.length()) : text;
  }

  /** What to call an IRI that has no label: its last part. */
  public static String lastPart(IRI iri) {
    String text = iri.stringValue().replaceAll("[/#]+$", "");
    return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1);
  }
}

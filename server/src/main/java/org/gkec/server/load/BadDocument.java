package org.gkec.server.load;

import org.eclipse.rdf4j.rio.RDFParseException;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;

/** A body that is not what its type says: 400 with line and column. */
final class BadDocument extends Refusal {

  private static final long serialVersionUID = 1L;

  BadDocument(String what) {
    super(ProblemType.BAD_DOCUMENT, what);
  }

  BadDocument(RDFParseException fault) {
    super(ProblemType.BAD_DOCUMENT, String.valueOf(fault.getMessage()), fault);
    if (fault.getLineNumber() > 0) {
      with("line", fault.getLineNumber());
    }
    if (fault.getColumnNumber() > 0) {
      with("column", fault.getColumnNumber());
    }
  }
}

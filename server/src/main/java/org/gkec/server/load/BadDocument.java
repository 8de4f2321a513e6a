package org.gkec.server.load;

import org.eclipse.rdf4j.rio.RDFParseException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A body that is not what its type says: 400 with line and column. */
final class BadDocument extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  BadDocument(RDFParseException fault) {
    super(HttpStatus.BAD_REQUEST, fault);
    setTitle("Bad document");
    setDetail(fault.getMessage());
    if (fault.getLineNumber() > 0) {
      getBody().setProperty("line", fault.getLineNumber());
    }
    if (fault.getColumnNumber() > 0) {
      getBody().setProperty("column", fault.getColumnNumber());
    }
  }
}

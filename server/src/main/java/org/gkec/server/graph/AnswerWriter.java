package org.gkec.server.graph;

import org.eclipse.rdf4j.query.TupleQueryResultHandler;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultWriter;
import org.eclipse.rdf4j.rio.RDFHandler;

/** Where an answer is written to; one kind for each kind of question. */
public sealed interface AnswerWriter {

  /** Takes rows. */
  record Rows(TupleQueryResultHandler handler) implements AnswerWriter {}

  /** Takes true or false. */
  record Truth(BooleanQueryResultWriter handler) implements AnswerWriter {}

  /** Takes triples. */
  record Triples(RDFHandler handler) implements AnswerWriter {}
}

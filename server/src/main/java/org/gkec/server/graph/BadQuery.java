package org.gkec.server.graph;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.query.MalformedQueryException;

/** A text that is not a SPARQL query, with the place of the fault where the parser knows it. */
public final class BadQuery extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  private final int line;
  private final int column;

  BadQuery(MalformedQueryException fault) {
    super(String.valueOf(fault.getMessage()).strip(), fault);
    Matcher place = PLACE.matcher(getMessage());
    boolean known = place.find();
    this.line = known ? Integer.parseInt(place.group(1)) : 0;
    this.column = known ? Integer.parseInt(place.group(2)) : 0;
  }

  /** The line of the fault, counted from 1, if it is known. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** The column of the fault, counted from 1, if it is known. */
  public OptionalInt column() {
    return line > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }
}

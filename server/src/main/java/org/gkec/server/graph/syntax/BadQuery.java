package org.gkec.server.graph.syntax;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is not SPARQL, with the place of the fault where the parser knows it. */
public final class BadQuery extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
  private static final int MOST_CHARACTERS = 300;

  private final int line;
  private final int column;
  private final String source;

  /** A fault that the parser found. */
  BadQuery(String text, RuntimeException fault) {
    this(text, String.valueOf(fault.getMessage()).strip());
  }

  /** A fault in words; if they name line and column, the line is quoted. */
  public BadQuery(String text, String message) {
    super(cut(message));
    Matcher place = PLACE.matcher(message);
    boolean known = place.find();
    this.line = known ? Integer.parseInt(place.group(1)) : 0;
    this.column = known ? Integer.parseInt(place.group(2)) : 0;
    this.source =
        text.lines().skip(Math.max(0, line - 1L)).findFirst().map(BadQuery::cut).orElse("");
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "...";
  }

  /** The line of the fault, counted from 1, if it is known. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** The column of the fault, counted from 1, if it is known. */
  public OptionalInt column() {
    return line > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }

  /** The line itself, at most 300 characters of it. */
  public Optional<String> source() {
    return line > 0 ? Optional.of(source) : Optional.empty();
  }
}

package org.gkec.server.graph.function;

import org.gkec.server.graph.meter.RunningQuery;

/** A text whose reader looks at the clock: a regular expression that goes astray ends in time. */
record WatchedText(CharSequence text, RunningQuery query) implements CharSequence {

  @Override
  public char charAt(int index) {
    query.step();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text.subSequence(start, end), query);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

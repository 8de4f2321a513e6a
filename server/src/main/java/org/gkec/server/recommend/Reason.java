package org.gkec.server.recommend;

/**
 * One summand of a score.
 *
 * @param code the signal, for example {@code peer-adoption}
 * @param value the signal's value, from 0 to 1
 * @param contribution value times weight
 * @param text the figures behind it, in words
 * @param query where the rows behind it can be had
 */
record Reason(
    String code,
    String label,
    double value,
    double weight,
    double contribution,
    String text,
    String query) {

  static Reason of(Signal signal, double value, String text, String parameters) {
    return new Reason(
        signal.code(),
        signal.label(),
        value,
        signal.weight(),
        value * signal.weight(),
        text,
        "/queries/" + signal.query() + "?" + parameters);
  }
}

package org.gkec.server.search;

import java.util.List;
import java.util.Optional;

/** The part of a text around a word that was looked for. */
final class Snippet {

  private static final int LENGTH = 200;
  private static final int SHORTEST = 4;

  private Snippet() {}

  /** From the first text that has one of the words, or a form of it; plain text. */
  static Optional<String> of(List<String> texts, String words) {
    List<String> wanted =
        Words.of(words, Fields.NAME).stream()
            .filter(word -> word.length() >= SHORTEST)
            .map(word -> word.substring(0, Math.max(SHORTEST, word.length() * 3 / 4)))
            .toList();
    return texts.stream()
        .flatMap(text -> around(text, wanted).stream())
        .findFirst()
        .or(() -> texts.stream().findFirst().map(text -> cut(text, 0)));
  }

  private static Optional<String> around(String text, List<String> wanted) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    return wanted.stream()
        .map(lower::indexOf)
        .filter(place -> place >= 0)
        .min(Integer::compare)
        .map(place -> cut(text, place));
  }

  private static String cut(String text, int place) {
    int start = Math.clamp(place - LENGTH / 2, 0, Math.max(0, text.length() - LENGTH));
    if (start > 0) {
      int space = text.indexOf(' ', start);
      start = space > 0 && space < place ? space + 1 : start;
    }
    int end = Math.min(text.length(), start + LENGTH);
    return (start > 0 ? "… " : "")
        + text.substring(start, end).strip()
        + (end < text.length() ? " …" : "");
  }
}

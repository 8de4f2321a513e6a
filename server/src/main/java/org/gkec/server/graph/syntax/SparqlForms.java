package org.gkec.server.graph.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rewrites valid SPARQL 1.1 that RDF4J's grammar refuses into forms that mean the same: {@code
 * CONCAT()}, {@code COALESCE()}, and several conditions after HAVING. Line breaks stay.
 */
final class SparqlForms {

  /** Text that is left alone - comments, IRIs, strings - words, and single characters. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\r\\n]*|<[^<>\"{}|^`\\\\\\s]*>"
              + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
              + "|\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\"|'(?:[^'\\\\\\r\\n]|\\\\.)*+'"
              + "|[?$]?[\\p{L}\\p{N}_:][\\p{L}\\p{N}_:.\\-%]*|\\s+|.",
          Pattern.DOTALL);

  private static final Set<String> AFTER_HAVING = Set.of("ORDER", "LIMIT", "OFFSET", "VALUES", "}");

  /** A BASE that another one overrides at once; RDF4J would keep to the first in IRI(). */
  private static final Pattern OVERRIDDEN_BASE =
      Pattern.compile("\\A\\s*BASE\\s*<[^<>]*>(?=\\s*BASE\\s*<\\w+:)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SURROGATE =
      Pattern.compile("\\\\u[dD][89a-fA-F]|\\\\U0000[dD][89a-fA-F]");

  private final List<String> tokens;

  private SparqlForms(List<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * The text without what RDF4J would misread.
   *
   * @throws BadQuery if an escape stands for half a character
   */
  static String clean(String text) {
    Matcher surrogate = SURROGATE.matcher(text);
    if (surrogate.find()) {
      int line =
          (int) text.substring(0, surrogate.start()).chars().filter(c -> c == '\n').count() + 1;
      int column = surrogate.start() - text.lastIndexOf('\n', surrogate.start());
      throw new BadQuery(
          text, "half a character is escaped at line %d, column %d".formatted(line, column));
    }
    return OVERRIDDEN_BASE.matcher(text).replaceFirst("");
  }

  /** The labels of blank nodes in a text. */
  static Set<String> labels(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(token -> token.startsWith("_:"))
        .collect(Collectors.toSet());
  }

  static String rewrite(String text) {
    List<String> tokens =
        TOKEN
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(ArrayList::new));
    var forms = new SparqlForms(tokens);
    forms.emptyCalls();
    forms.havings();
    return String.join("", forms.tokens);
  }

  private void emptyCalls() {
    for (int i = 0; i < tokens.size(); i++) {
      String word = word(i);
      boolean concat = word.equals("CONCAT");
      if (concat || word.equals("COALESCE")) {
        int open = next(i);
        int close = open < tokens.size() ? next(open) : open;
        if (close < tokens.size()
            && tokens.get(open).equals("(")
            && tokens.get(close).equals(")")) {
          tokens.set(i, concat ? "STR" : "COALESCE");
          tokens.set(open, concat ? "(\"\"" : "(1/0");
        }
      }
    }
  }

  private void havings() {
    for (int i = 0; i < tokens.size(); i++) {
      if (word(i).equals("HAVING")) {
        int condition = next(i);
        boolean first = true;
        while (condition < tokens.size() && !AFTER_HAVING.contains(word(condition))) {
          int end = end(condition);
          if (end >= tokens.size()) {
            return;
          }
          tokens.set(condition, (first ? "((" : "&& (") + tokens.get(condition));
          tokens.set(end, tokens.get(end) + ")");
          int following = next(end);
          if (following >= tokens.size() || AFTER_HAVING.contains(word(following))) {
            tokens.set(end, tokens.get(end) + ")");
          }
          first = false;
          condition = following;
        }
      }
    }
  }

  /** The closing bracket of the condition that begins here. */
  private int end(int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      if (tokens.get(i).equals("(")) {
        depth++;
      } else if (tokens.get(i).equals(")") && --depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The next token that is neither space nor comment. */
  private int next(int index) {
    int next = index + 1;
    while (next < tokens.size()
        && (tokens.get(next).isBlank() || tokens.get(next).startsWith("#"))) {
      next++;
    }
    return next;
  }

  private String word(int index) {
    return tokens.get(index).toUpperCase(Locale.ROOT);
  }
}

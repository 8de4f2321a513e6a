package org.gkec.server.graph.write;

import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.gkec.server.graph.function.WellFormed;
import org.jspecify.annotations.Nullable;

/** Lets only those terms into the graph that every RDF format can give back as they are. */
final class Terms {

  private static final Pattern NODE =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?");
  private static final int SHOWN = 200;

  private Terms() {}

  /**
   * @throws RefusedUpdate that names the term and what is wrong with it
   */
  static void check(@Nullable Value... terms) {
    for (Value term : terms) {
      String fault = term == null ? null : fault(term);
      if (fault != null) {
        throw new RefusedUpdate("cannot be kept: " + fault);
      }
    }
  }

  private static @Nullable String fault(Value term) {
    return switch (term) {
      case IRI iri -> fault(iri);
      case BNode node ->
          NODE.matcher(node.getID()).matches()
              ? null
              : "the blank node _:"
                  + shown(node.getID())
                  + " has a name that N-Quads does not have";
      case Literal literal -> fault(literal);
      default -> "a statement about a statement (RDF-star): " + shown(term.toString());
    };
  }

  private static @Nullable String fault(IRI iri) {
    String text = iri.stringValue();
    if (!WellFormed.isIri(text) || !isText(text)) {
      return "the IRI <" + shown(text) + "> has a character that no IRI has";
    }
    return null;
  }

  private static @Nullable String fault(Literal literal) {
    if (!isText(literal.getLabel())) {
      return "the literal \""
          + shown(literal.getLabel())
          + "\" holds U+0000 or half of a surrogate pair";
    }
    String language = literal.getLanguage().orElse("en");
    return WellFormed.isLanguage(language)
        ? fault(literal.getDatatype())
        : "the literal \""
            + shown(literal.getLabel())
            + "\" has the language '"
            + shown(language)
            + "', which is no language tag";
  }

  private static boolean isText(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == 0 || Character.isLowSurrogate(letter)) {
        return false;
      }
      if (Character.isHighSurrogate(letter)) {
        at++;
        if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
          return false;
        }
      }
    }
    return true;
  }

  private static String shown(String text) {
    String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    return start.replace('\0', '\uFFFD').replaceAll("\\p{Cs}", "\uFFFD");
  }
}

package org.gkec.queries.function;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.jspecify.annotations.Nullable;

/** The text that a property of a thing has in a language, else in English. */
final class TextIn {

  private static final String ELSE = "en";

  private TextIn() {}

  /**
   * The text, from whatever graph; of several in one language the first in alphabetical order.
   *
   * @throws ValueExprEvaluationException if there is neither, or {@code thing} is no resource
   */
  static Literal of(TripleSource source, Value thing, IRI property, Value language) {
    if (!(thing instanceof Resource subject)) {
      throw new ValueExprEvaluationException("a literal has no texts: " + thing);
    }
    String wanted = language.stringValue();
    Literal chosen = null;
    Literal english = null;
    try (CloseableIteration<? extends Statement> said =
        source.getStatements(subject, property, null)) {
      while (said.hasNext()) {
        if (said.next().getObject() instanceof Literal text) {
          String tag = text.getLanguage().orElse("");
          chosen = tag.equalsIgnoreCase(wanted) ? first(chosen, text) : chosen;
          english = tag.equalsIgnoreCase(ELSE) ? first(english, text) : english;
        }
      }
    }
    return Stream.of(Optional.ofNullable(chosen), Optional.ofNullable(english))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() ->
            new ValueExprEvaluationException(
                "<%s> has no text in '%s' or English".formatted(thing, wanted)));
  }

  private static Literal first(@Nullable Literal one, Literal other) {
    return one == null || other.getLabel().compareTo(one.getLabel()) < 0 ? other : one;
  }
}

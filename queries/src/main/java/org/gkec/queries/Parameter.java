package org.gkec.queries;

import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.Value;

/**
 * One parameter of a stored query: a SPARQL variable of that name is bound to the term that its
 * text stands for.
 *
 * @param about what it means, for the page and the OpenAPI description
 * @param standard the text that is taken when the caller gives none
 */
public record Parameter(
    String name, ParameterType type, boolean required, String about, Optional<String> standard) {

  /** The term that {@code text} stands for. */
  Value term(String text, Map<String, String> prefixes) {
    try {
      return type.term(text, prefixes);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new BadParameter(
          name, "'%s' must be %s, got '%s'".formatted(name, type.expected(), text));
    }
  }
}

package org.gkec.server.sparql.description;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** The classes of each thing, in whatever graph they are said. */
final class TypesOfThings {

  static final Comparator<IRI> BY_NAME = Comparator.comparing(IRI::stringValue);

  private final Map<Value, Set<IRI>> types = new HashMap<>();

  void note(Statement statement) {
    if (statement.getPredicate().equals(RDF.TYPE) && statement.getObject() instanceof IRI type) {
      types.computeIfAbsent(statement.getSubject(), unknown -> new HashSet<>(2)).add(type);
    }
  }

  Set<IRI> of(Value thing) {
    return types.getOrDefault(thing, Set.of());
  }
}

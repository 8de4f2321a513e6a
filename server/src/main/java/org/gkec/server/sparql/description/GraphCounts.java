package org.gkec.server.sparql.description;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** Counts the statements of one graph as they pass. */
final class GraphCounts {

  /** A property: how many triples, with how many subjects and objects. */
  static final class Property {
    long triples;
    final Set<Value> subjects = new HashSet<>();
    final Set<Value> objects = new HashSet<>();
  }

  /**
   * A class of subjects, a property, and what it leads to: a class, a datatype, or nothing known.
   */
  record PropertyLink(IRI subjectClass, IRI property, Target target) {}

  /** What a property leads to. */
  sealed interface Target {
    record OfClass(IRI type) implements Target {}

    record OfDatatype(IRI datatype) implements Target {}

    record Any() implements Target {}
  }

  long triples;
  final Set<Value> subjects = new HashSet<>();
  final Set<Value> objects = new HashSet<>();
  final Map<IRI, Property> properties = new TreeMap<>(TypesOfThings.BY_NAME);
  final Map<IRI, Set<Value>> classes = new TreeMap<>(TypesOfThings.BY_NAME);
  final Map<PropertyLink, Long> links = new HashMap<>();

  void count(Statement statement, TypesOfThings types) {
    triples++;
    subjects.add(statement.getSubject());
    objects.add(statement.getObject());
    Property property =
        properties.computeIfAbsent(statement.getPredicate(), unknown -> new Property());
    property.triples++;
    property.subjects.add(statement.getSubject());
    property.objects.add(statement.getObject());
    if (statement.getPredicate().equals(RDF.TYPE) && statement.getObject() instanceof IRI type) {
      classes.computeIfAbsent(type, unknown -> new HashSet<>()).add(statement.getSubject());
    }
    for (IRI subjectClass : types.of(statement.getSubject())) {
      link(subjectClass, statement, types);
    }
  }

  private void link(IRI subjectClass, Statement statement, TypesOfThings types) {
    IRI property = statement.getPredicate();
    add(new PropertyLink(subjectClass, property, new Target.Any()));
    if (statement.getObject() instanceof Literal literal) {
      add(new PropertyLink(subjectClass, property, new Target.OfDatatype(literal.getDatatype())));
    } else if (!property.equals(RDF.TYPE)) {
      for (IRI objectClass : types.of(statement.getObject())) {
        add(new PropertyLink(subjectClass, property, new Target.OfClass(objectClass)));
      }
    }
  }

  private void add(PropertyLink link) {
    links.merge(link, 1L, Long::sum);
  }
}

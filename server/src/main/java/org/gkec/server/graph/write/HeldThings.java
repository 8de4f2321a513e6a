package org.gkec.server.graph.write;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.sail.SailConnection;
import org.gkec.ontology.Gkec;

/**
 * Which things are held to the shapes: those of a class of the ontology; those of another class
 * that the shapes name, such as skos:Concept, if their IRI is one of ours; and whatever has a
 * property that the shapes name, such as a person's address. Vocabularies of others are not ours to
 * judge.
 */
final class HeldThings {

  private final Set<IRI> classes;
  private final Set<IRI> propertiesOfSubjects;
  private final Set<IRI> propertiesOfObjects;

  HeldThings(Model shapes) {
    this.classes = named(shapes, SHACL.TARGET_CLASS);
    this.propertiesOfSubjects = named(shapes, SHACL.TARGET_SUBJECTS_OF);
    this.propertiesOfObjects = named(shapes, SHACL.TARGET_OBJECTS_OF);
  }

  /** Every thing has a type: that alone makes it no target. */
  private static Set<IRI> named(Model shapes, IRI kind) {
    return shapes.filter(null, kind, null).objects().stream()
        .map(IRI.class::cast)
        .filter(name -> !name.equals(RDF.TYPE))
        .collect(Collectors.toSet());
  }

  boolean contain(SailConnection connection, Value thing) {
    return (thing instanceof Resource subject && containSubject(connection, subject))
        || propertiesOfObjects.stream()
            .anyMatch(property -> connection.hasStatement(null, property, thing, false));
  }

  private boolean containSubject(SailConnection connection, Resource thing) {
    boolean ours = thing.stringValue().startsWith(Gkec.BASE);
    return classes.stream()
            .filter(type -> ours || type.getNamespace().equals(Gkec.NAMESPACE))
            .anyMatch(type -> connection.hasStatement(thing, RDF.TYPE, type, false))
        || propertiesOfSubjects.stream()
            .anyMatch(property -> connection.hasStatement(thing, property, null, false));
  }
}

package org.gkec.server.resource;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.gkec.ontology.Ontology;

/**
 * Things of ours that no graph of the store tells of: shapes, prefixes, and what can be called
 * inside SPARQL.
 */
final class Definitions {

  private static final Model ALL = all();

  private Definitions() {}

  private static Model all() {
    Model all = Ontology.shapes();
    all.addAll(Ontology.services());
    all.addAll(Ontology.prefixes());
    return all;
  }

  /** What is said of a thing, of its nameless parts and of the terms that it defines. */
  static Model of(IRI thing) {
    var model = new LinkedHashModel();
    add(thing, model, new HashSet<>());
    ALL.filter(null, RDFS.ISDEFINEDBY, thing)
        .subjects()
        .forEach(term -> add(term, model, new HashSet<>()));
    return model;
  }

  private static void add(Resource thing, Model model, Set<Resource> done) {
    if (done.add(thing)) {
      for (Statement statement : ALL.filter(thing, null, null)) {
        model.add(statement);
        if (statement.getObject() instanceof Resource part && part.isBNode()) {
          add(part, model, done);
        }
      }
    }
  }
}

package org.gkec.ontology;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;

/** What the shapes of the ontology find in data that is checked together with the ontology. */
record Findings(List<Finding> all) {

  /** One result of a validation; {@code shape} is the node shape it belongs to. */
  record Finding(IRI shape, boolean isViolation, String focus, String message) {}

  private static final Model CONTENT = Ontology.content();
  private static final Model SMALL_WORLD = Ontology.smallWorld();
  private static final Model SHAPES = Ontology.shapes();
  private static final SailRepository SHAPE_STORE = (SailRepository) ModuleFiles.repository(SHAPES);

  /** Checks the small world with {@code more} added to it. */
  static Findings in(Model more) {
    var data = (SailRepository) ModuleFiles.repository(CONTENT, SMALL_WORLD, more);
    try {
      return of(ShaclValidator.validate(data.getSail(), SHAPE_STORE.getSail()).asModel());
    } finally {
      data.shutDown();
    }
  }

  Set<IRI> shapes() {
    return all.stream().map(Finding::shape).collect(Collectors.toSet());
  }

  List<Finding> violations() {
    return all.stream().filter(Finding::isViolation).toList();
  }

  private static Findings of(Model report) {
    return new Findings(
        report.filter(null, RDF.TYPE, SHACL.VALIDATION_RESULT).subjects().stream()
            .map(result ->
                new Finding(
                    nodeShape(report.filter(result, SHACL.SOURCE_SHAPE, null).objects()),
                    report.contains(result, SHACL.RESULT_SEVERITY, SHACL.VIOLATION),
                    text(report, result, SHACL.FOCUS_NODE),
                    text(report, result, SHACL.RESULT_MESSAGE)))
            .toList());
  }

  /** Property shapes are blank nodes: the way up to the node shape, which has an IRI. */
  private static IRI nodeShape(Collection<Value> start) {
    var seen = new HashSet<>(start);
    var next = new ArrayDeque<>(start);
    while (!next.isEmpty()) {
      Value shape = next.remove();
      if (shape instanceof IRI named) {
        return named;
      }
      for (Resource parent : SHAPES.filter(null, null, shape).subjects()) {
        if (seen.add(parent)) {
          next.add(parent);
        }
      }
    }
    throw new IllegalStateException("no node shape above " + start);
  }

  private static String text(Model report, Resource result, IRI property) {
    return Models.getPropertyString(report, result, property).orElse("");
  }
}

package org.gkec.server.graph.write;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.eclipse.rdf4j.sail.shacl.ShaclSailValidationException;

/** SHACL validation reports. */
public final class ShapeReport {

  private ShapeReport() {}

  /** What in the data breaks the shapes, warnings included; without a result if nothing does. */
  public static Model of(Model data, Model shapes) {
    var store = new SailRepository(new ShaclSail(new MemoryStore()));
    try (var connection = store.getConnection()) {
      connection.begin(IsolationLevels.NONE, ShaclSail.TransactionSettings.ValidationApproach.Bulk);
      connection.add(shapes, RDF4J.SHACL_SHAPE_GRAPH);
      connection.add(data);
      connection.commit();
      return new LinkedHashModel();
    } catch (RepositoryException e) {
      if (e.getCause() instanceof ShaclSailValidationException refusal) {
        return refusal.validationReportAsModel();
      }
      throw e;
    } finally {
      store.shutDown();
    }
  }

  /** The violations, without warnings, whose focus node is wanted. */
  static Model violations(Model report, Predicate<Value> wanted) {
    return keep(
        result -> report.filter(result, SHACL.FOCUS_NODE, null).objects().stream().anyMatch(wanted),
        report);
  }

  private static Model keep(Predicate<Resource> wanted, Model report) {
    List<Resource> results =
        report.filter(null, SHACL.RESULT_SEVERITY, SHACL.VIOLATION).subjects().stream()
            .filter(wanted)
            .toList();
    var kept = new LinkedHashModel();
    Resource head = Values.bnode();
    kept.add(head, RDF.TYPE, SHACL.VALIDATION_REPORT);
    kept.add(head, SHACL.CONFORMS, Values.literal(results.isEmpty()));
    var open = new ArrayDeque<Resource>();
    for (Resource result : results) {
      kept.add(head, SHACL.RESULT, result);
      open.add(result);
    }
    copy(report, open, kept);
    return kept;
  }

  /** Copies what is said of the given nodes, and of the blank nodes that hang on them. */
  private static void copy(Model from, ArrayDeque<Resource> open, Model to) {
    var done = new HashSet<Value>(open);
    while (!open.isEmpty()) {
      for (Statement statement : from.filter(open.remove(), null, null)) {
        to.add(statement);
        if (statement.getObject() instanceof BNode blank && done.add(blank)) {
          open.add(blank);
        }
      }
    }
  }
}

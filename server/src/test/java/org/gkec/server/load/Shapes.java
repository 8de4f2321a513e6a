package org.gkec.server.load;

import java.util.List;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.eclipse.rdf4j.sail.shacl.ShaclSailValidationException;
import org.gkec.ontology.Ontology;

/** Checks data against the shapes of the ontology. */
final class Shapes {

  private Shapes() {}

  /** What breaks a shape with severity violation: focus node, message. */
  static List<String> violations(Model data) {
    var store = new SailRepository(new ShaclSail(new MemoryStore()));
    try (var connection = store.getConnection()) {
      connection.begin(IsolationLevels.NONE, ShaclSail.TransactionSettings.ValidationApproach.Bulk);
      connection.add(Ontology.shapes(), RDF4J.SHACL_SHAPE_GRAPH);
      connection.add(data);
      connection.commit();
      return List.of();
    } catch (RepositoryException e) {
      if (e.getCause() instanceof ShaclSailValidationException refusal) {
        return describe(refusal.validationReportAsModel());
      }
      throw e;
    } finally {
      store.shutDown();
    }
  }

  private static List<String> describe(Model report) {
    return report.filter(null, SHACL.RESULT_SEVERITY, SHACL.VIOLATION).subjects().stream()
        .map(result ->
            text(report, result, SHACL.FOCUS_NODE)
                + " "
                + text(report, result, SHACL.RESULT_PATH)
                + " "
                + text(report, result, SHACL.RESULT_MESSAGE)
                + " "
                + text(report, result, SHACL.SOURCE_SHAPE))
        .sorted()
        .limit(50)
        .toList();
  }

  private static String text(Model report, Resource result, IRI property) {
    return report.filter(result, property, null).objects().toString();
  }
}

package org.gkec.server.graph.write;

import java.io.IOException;
import java.net.URI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.Clear;
import org.eclipse.rdf4j.query.algebra.Create;
import org.eclipse.rdf4j.query.algebra.Load;
import org.eclipse.rdf4j.query.algebra.Modify;
import org.eclipse.rdf4j.query.algebra.StatementPattern.Scope;
import org.eclipse.rdf4j.query.algebra.UpdateExpr;
import org.eclipse.rdf4j.query.impl.EmptyBindingSet;
import org.eclipse.rdf4j.repository.sail.helpers.SailUpdateExecutor;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.sail.SailException;
import org.eclipse.rdf4j.sail.UpdateContext;
import org.gkec.server.graph.federation.EndpointFailed;
import org.gkec.server.graph.federation.EndpointRefused;
import org.gkec.server.graph.meter.QueryStopped;
import org.gkec.server.graph.meter.RunningQuery;

/** Carries out SPARQL updates; LOAD goes through {@link Documents}, CREATE makes an empty graph. */
final class UpdateRun extends SailUpdateExecutor {

  private final Modification modification;
  private final RunningQuery running;
  private final GraphWriter writer;
  private final Documents documents;

  UpdateRun(
      RecordingConnection connection,
      RunningQuery running,
      GraphWriter writer,
      Documents documents) {
    super(connection, SimpleValueFactory.getInstance(), new ParserConfig());
    this.modification = new Modification(connection, running);
    this.running = running;
    this.writer = writer;
    this.documents = documents;
  }

  void carryOut(Update update) {
    for (UpdateExpr operation : update.operations().getUpdateExprs()) {
      Dataset own = update.operations().getDatasetMapping().get(operation);
      try {
        executeUpdate(
            operation, update.graphs().orElse(own), EmptyBindingSet.getInstance(), false, 0);
      } catch (QueryStopped | EndpointRefused end) {
        throw end;
      } catch (SailException | IOException | IllegalArgumentException | EndpointFailed fault) {
        running.requireWhole();
        if (!operation.isSilent()) {
          throw new RefusedUpdate(String.valueOf(fault.getMessage()), fault);
        }
      }
    }
  }

  @Override
  protected void executeLoad(Load load, UpdateContext context) {
    Resource graph = load.getGraph() == null ? RDF4J.NIL : (Resource) load.getGraph().getValue();
    URI address = URI.create(load.getSource().getValue().stringValue());
    documents.read(address, running, statement -> writer.add(statement, graph));
  }

  @Override
  protected void executeModify(Modify modify, UpdateContext context, int ignored) {
    modification.carryOut(modify, context);
  }

  @Override
  protected void executeCreate(Create create, UpdateContext context) {
    Resource graph = (Resource) create.getGraph().getValue();
    if (writer.exists(graph)) {
      throw new SailException("the graph <" + graph + "> exists already");
    }
    writer.create(graph);
  }

  @Override
  protected void executeClear(Clear clear, UpdateContext context, int ignored) {
    if (clear.getGraph() != null) {
      writer.drop((Resource) clear.getGraph().getValue());
    } else if (clear.getScope() == Scope.DEFAULT_CONTEXTS) {
      writer.drop(RDF4J.NIL);
    } else if (clear.getScope() == Scope.NAMED_CONTEXTS) {
      writer.dropNamed();
    } else {
      writer.dropAll();
    }
  }
}

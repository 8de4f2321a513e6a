package org.gkec.server.graph.evaluation;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.evaluation.EvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.AbstractEvaluationStrategyFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.gkec.server.graph.function.Functions;
import org.gkec.server.graph.meter.RunningQuery;

/** Gives each evaluation of a store the meter of the query that this thread runs. */
public final class MeteredStrategies extends AbstractEvaluationStrategyFactory {

  private final Supplier<RunningQuery> running;
  private final BiFunction<Dataset, TripleSource, TripleSource> defaultGraph;
  private final Services services;

  /**
   * Makes strategies.
   *
   * @param running the query that the calling thread runs
   * @param defaultGraph the statements that a query with this dataset, which may be null, sees
   *     outside of GRAPH
   */
  public MeteredStrategies(
      Supplier<RunningQuery> running,
      BiFunction<Dataset, TripleSource, TripleSource> defaultGraph,
      Services services) {
    this.running = running;
    this.defaultGraph = defaultGraph;
    this.services = services;
    Functions.register();
  }

  @Override
  public EvaluationStrategy createEvaluationStrategy(
      Dataset dataset, TripleSource store, EvaluationStatistics statistics) {
    var metered = new MeteredTriples(store, running.get());
    var strategy =
        new MeteredStrategy(
            metered, defaultGraph.apply(dataset, metered), dataset, statistics, services);
    strategy.setTrackResultSize(isTrackResultSize());
    return strategy;
  }
}

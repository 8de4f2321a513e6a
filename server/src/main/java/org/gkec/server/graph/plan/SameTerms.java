package org.gkec.server.graph.plan;

import java.util.ArrayList;
import java.util.Set;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.algebra.ArbitraryLengthPath;
import org.eclipse.rdf4j.query.algebra.Extension;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Not;
import org.eclipse.rdf4j.query.algebra.SameTerm;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.SameTermFilterOptimizer;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;
import org.eclipse.rdf4j.query.algebra.helpers.collectors.VarNameCollector;
import org.gkec.server.graph.join.SureNames;

/**
 * Puts a term in the place of a variable that a filter says is the same, as RDF4J does; but only
 * where the filter stands over patterns that are sure to bind the variable. RDF4J also does it over
 * a sub-select, where the filter is lost, over what may not bind it, and with another variable.
 */
record SameTerms(SameTermFilterOptimizer replacing) implements QueryOptimizer {

  @Override
  public void optimize(TupleExpr query, Dataset dataset, BindingSet bindings) {
    var others = new ArrayList<Filter>();
    query.visit(
        new AbstractSimpleQueryModelVisitor<QueryEvaluationException>(true) {
          @Override
          public void meet(Filter filter) {
            super.meet(filter);
            if (filter.getCondition() instanceof SameTerm same && !isPlain(filter, same)) {
              others.add(filter);
            }
          }
        });
    others.forEach(each -> each.setCondition(new Not(each.getCondition())));
    replacing.optimize(query, dataset, bindings);
    others.forEach(each -> each.setCondition(((Not) each.getCondition()).getArg()));
  }

  private static boolean isPlain(Filter filter, SameTerm same) {
    Set<String> names = VarNameCollector.process(same);
    return names.size() == 1
        && SureNames.of(filter.getArg()).containsAll(names)
        && isPlain(filter.getArg(), names);
  }

  private static boolean isPlain(TupleExpr pattern, Set<String> names) {
    return switch (pattern) {
      case StatementPattern triple -> true;
      case ArbitraryLengthPath path -> path.getMinLength() > 0;
      case Filter filter -> isPlain(filter.getArg(), names);
      case Join join -> isPlain(join.getLeftArg(), names) && isPlain(join.getRightArg(), names);
      case LeftJoin join -> isPlain(join.getLeftArg(), names) && isPlain(join.getRightArg(), names);
      case Extension extension ->
          extension.getElements().stream().noneMatch(each -> names.contains(each.getName()))
              && isPlain(extension.getArg(), names);
      default -> false;
    };
  }
}

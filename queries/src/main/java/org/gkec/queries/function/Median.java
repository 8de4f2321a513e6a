package org.gkec.queries.function;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.MathExpr.MathOp;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.MathUtil;
import org.eclipse.rdf4j.query.parser.sparql.aggregate.AggregateCollector;
import org.eclipse.rdf4j.query.parser.sparql.aggregate.AggregateFunction;
import org.eclipse.rdf4j.query.parser.sparql.aggregate.AggregateFunctionFactory;

/**
 * The aggregate {@code func:median(?number)}: the number in the middle, or the mean of the two
 * there; of the type that AVG of them has. An error in SPARQL's sense for no numbers, or where one
 * of the values is none.
 */
public final class Median implements AggregateFunctionFactory {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  @Override
  public String getIri() {
    return Text.NAMESPACE + "median";
  }

  @Override
  public AggregateFunction<Numbers, Value> buildFunction(Function<BindingSet, Value> argument) {
    return new AggregateFunction<>(argument) {
      @Override
      public void processAggregate(BindingSet row, Predicate<Value> wanted, Numbers numbers) {
        Value value = evaluate(row);
        if (value != null && wanted.test(value)) {
          numbers.add(value);
        }
      }
    };
  }

  @Override
  public Numbers getCollector() {
    return new Numbers();
  }

  /** All numbers of a group. */
  static final class Numbers implements AggregateCollector {

    private final List<Literal> numbers = new ArrayList<>();
    private boolean faulty;

    void add(Value value) {
      if (value instanceof Literal number
          && number.getCoreDatatype().isXSDDatatype()
          && number.getCoreDatatype().asXSDDatatype().orElseThrow().isNumericDatatype()) {
        numbers.add(number);
      } else {
        faulty = true;
      }
    }

    @Override
    public Value getFinalValue() {
      if (faulty || numbers.isEmpty()) {
        throw new ValueExprEvaluationException("func:median takes numbers, at least one");
      }
      List<Literal> sorted = numbers.stream().sorted(Median::compare).toList();
      Literal upper = sorted.get(sorted.size() / 2);
      Literal lower = sorted.get((sorted.size() - 1) / 2);
      return compare(lower, upper) == 0
          ? MathUtil.compute(upper, literal(1), MathOp.DIVIDE, VALUES)
          : MathUtil.compute(
              MathUtil.compute(lower, upper, MathOp.PLUS, VALUES),
              literal(2),
              MathOp.DIVIDE,
              VALUES);
    }
  }

  private static int compare(Literal one, Literal other) {
    return Double.compare(one.doubleValue(), other.doubleValue());
  }
}

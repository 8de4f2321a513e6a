package org.gkec.server.graph.function;

import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.vocabulary.GEOF;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;

/**
 * A function of GeoSPARQL. Nothing can stop it, so what it is given is bounded: lines may cross
 * each other as often as the square of their points, and each crossing takes time and memory.
 *
 * @param points of one geometry
 */
record GeometryFunction(Function function, int points) implements Function {

  private static final int MOST = 400;

  /** A buffer draws about twenty points round each point that it is given. */
  private static final int MOST_OF_A_BUFFER = 50;

  static Function of(Function function) {
    if (function instanceof GeometryFunction) {
      return function;
    }
    boolean draws = function.getURI().equals(GEOF.BUFFER.stringValue());
    return new GeometryFunction(function, draws ? MOST_OF_A_BUFFER : MOST);
  }

  @Override
  public String getURI() {
    return function.getURI();
  }

  @Override
  public Value evaluate(TripleSource source, Value... arguments) {
    for (Value argument : arguments) {
      Functions.query(source).requireGeometry(argument.stringValue(), points);
    }
    return function.evaluate(source, inCrs84(arguments));
  }

  @Override
  @Deprecated
  public Value evaluate(ValueFactory values, Value... arguments) {
    return function.evaluate(values, inCrs84(arguments));
  }

  private static Value[] inCrs84(Value[] arguments) {
    return Stream.of(arguments).map(CoordinateSystem::inCrs84).toArray(Value[]::new);
  }
}

package org.gkec.queries.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.FunctionRegistry;
import org.junit.jupiter.api.Test;

class NaturalLogarithmTest {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final NaturalLogarithm logarithm = new NaturalLogarithm();

  @Test
  void it_gives_the_natural_logarithm_of_any_number() {
    Value ofDouble = logarithm.evaluate(VALUES, Values.literal(Math.E));
    Value ofInteger = logarithm.evaluate(VALUES, Values.literal(1));

    assertThat(((Literal) ofDouble).doubleValue()).isEqualTo(1.0);
    assertThat(((Literal) ofInteger).doubleValue()).isZero();
  }

  @Test
  void zero_and_words_and_two_numbers_are_errors_of_the_expression() {
    assertFault(Values.literal(0));
    assertFault(Values.literal(-1));
    assertFault(Values.literal("one"));
    assertFault(Values.iri("http://example.org/one"));
    assertFault(Values.literal(1), Values.literal(2));
    assertFault();
  }

  @Test
  void queries_find_it_by_its_iri() {
    assertThat(FunctionRegistry.getInstance().get(logarithm.getURI()))
        .containsInstanceOf(NaturalLogarithm.class);
  }

  private void assertFault(Value... arguments) {
    assertThatExceptionOfType(ValueExprEvaluationException.class)
        .isThrownBy(() -> logarithm.evaluate(VALUES, arguments));
  }
}

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

class PowerTest {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Power power = new Power();

  @Test
  void it_raises_a_number_to_a_power() {
    assertThat(((Literal) power.evaluate(VALUES, Values.literal(2), Values.literal(10))).intValue())
        .isEqualTo(1024);
    assertThat(
            ((Literal) power.evaluate(VALUES, Values.literal(9.0), Values.literal(0.5)))
                .doubleValue())
        .isEqualTo(3.0);
  }

  @Test
  void words_and_the_root_of_a_negative_number_are_errors_of_the_expression() {
    assertFault(Values.literal(-1), Values.literal(0.5));
    assertFault(Values.literal("two"), Values.literal(1));
    assertFault(Values.iri("http://example.org/one"), Values.literal(1));
    assertFault(Values.literal(1));
  }

  @Test
  void queries_find_it_by_its_iri() {
    assertThat(FunctionRegistry.getInstance().get(power.getURI())).containsInstanceOf(Power.class);
  }

  private void assertFault(Value... arguments) {
    assertThatExceptionOfType(ValueExprEvaluationException.class)
        .isThrownBy(() -> power.evaluate(VALUES, arguments));
  }
}

package org.gkec.server.graph.function;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Regex;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtility;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/** REGEX, whose search can be stopped. The expression that was compiled last is remembered. */
public final class MatchStep implements QueryValueEvaluationStep {

  private record Compiled(String expression, String flags, Pattern pattern) {}

  private final QueryValueEvaluationStep text;
  private final QueryValueEvaluationStep expression;
  private final @Nullable QueryValueEvaluationStep flags;
  private final RunningQuery query;
  private @Nullable Compiled last;

  private MatchStep(
      QueryValueEvaluationStep text,
      QueryValueEvaluationStep expression,
      @Nullable QueryValueEvaluationStep flags,
      RunningQuery query) {
    this.text = text;
    this.expression = expression;
    this.flags = flags;
    this.query = query;
  }

  /** The step for a REGEX whose arguments are prepared by a function. */
  public static MatchStep of(
      Regex node, Function<ValueExpr, QueryValueEvaluationStep> prepare, RunningQuery query) {
    return new MatchStep(
        prepare.apply(node.getArg()),
        prepare.apply(node.getPatternArg()),
        node.getFlagsArg() == null ? null : prepare.apply(node.getFlagsArg()),
        query);
  }

  @Override
  public Value evaluate(BindingSet row) {
    Value searched = text.evaluate(row);
    if (!QueryEvaluationUtility.isStringLiteral(searched)) {
      throw new ValueExprEvaluationException("REGEX needs a string, got " + searched);
    }
    Pattern pattern =
        compiled(
            simple(expression.evaluate(row)), flags == null ? "" : simple(flags.evaluate(row)));
    var watched = new WatchedText(((Literal) searched).getLabel(), query);
    try {
      return BooleanLiteral.valueOf(pattern.matcher(watched).find());
    } catch (StackOverflowError e) {
      throw new ValueExprEvaluationException("the text is too long for this regular expression");
    }
  }

  private Pattern compiled(String expression, String flags) {
    Compiled known = last;
    if (known != null && known.expression.equals(expression) && known.flags.equals(flags)) {
      return known.pattern;
    }
    Pattern pattern = Expressions.pattern(expression, flags);
    last = new Compiled(expression, flags, pattern);
    return pattern;
  }

  private static String simple(Value value) {
    if (!QueryEvaluationUtility.isSimpleLiteral(value)) {
      throw new ValueExprEvaluationException("REGEX needs a plain string, got " + value);
    }
    return ((Literal) value).getLabel();
  }
}

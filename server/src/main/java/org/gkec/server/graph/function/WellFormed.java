package org.gkec.server.graph.function;

import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.gkec.server.graph.meter.RunningQuery;

/** Terms that a query makes are terms: IRIs as RFC 3987 has them, language tags as BCP 47. */
public final class WellFormed {

  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
  private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

  private WellFormed() {}

  /** False for blanks, control characters and what RFC 3987 leaves out. */
  public static boolean isIri(String text) {
    return text.chars().noneMatch(letter -> letter <= ' ' || NOT_IN_IRIS.indexOf(letter) >= 0);
  }

  public static boolean isLanguage(String tag) {
    return LANGUAGE.matcher(tag).matches();
  }

  /** {@code IRI()}, an error where RDF4J makes an IRI of any text. */
  public static QueryValueEvaluationStep iri(QueryValueEvaluationStep made) {
    return row -> {
      Value value = made.evaluate(row);
      if (value instanceof IRI iri && !isIri(iri.stringValue())) {
        throw new ValueExprEvaluationException("no IRI: " + iri);
      }
      return value;
    };
  }

  /** {@code STRLANG()}, an error where RDF4J takes any text for a tag. */
  static Literal withLanguage(RunningQuery query, Value... arguments) {
    if (arguments.length == 2
        && arguments[0] instanceof Literal text
        && arguments[1] instanceof Literal tag
        && text.getDatatype().equals(XSD.STRING)
        && tag.getDatatype().equals(XSD.STRING)
        && isLanguage(tag.getLabel())) {
      return SimpleValueFactory.getInstance().createLiteral(text.getLabel(), tag.getLabel());
    }
    throw new ValueExprEvaluationException("STRLANG takes a simple literal and a language tag");
  }
}

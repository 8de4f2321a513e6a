package org.gkec.server.page;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.gkec.ontology.Gkec;
import org.gkec.queries.ParameterType;
import org.jspecify.annotations.Nullable;

/** Values as a reader of that language writes them. */
public record ValueTexts(Texts texts, Language language) {

  private static final Set<ParameterType> NUMBERS =
      Set.of(ParameterType.INTEGER, ParameterType.DECIMAL);

  static boolean isNumber(String column, ParameterType type) {
    return NUMBERS.contains(type) && !isYear(column);
  }

  /** One cell; {@code label} is the text of the link if the value is a thing. */
  public Table.Cell cell(
      String column,
      ParameterType type,
      @Nullable Value value,
      @Nullable Value label,
      boolean heading) {
    boolean number = isNumber(column, type);
    if (value == null) {
      return new Table.Cell("", "", false, "", number, "", heading);
    }
    String link = value instanceof IRI iri ? Link.of(iri) : "";
    boolean share = column.equals("share");
    return new Table.Cell(
        label == null ? text(column, type, value) : label.stringValue(),
        link,
        link.contains("://"),
        label instanceof Literal named ? named.getLanguage().orElse("") : "",
        number,
        share ? String.valueOf(Math.round(number(value) * 1000) / 10.0) : "",
        heading);
  }

  private String text(String column, ParameterType type, Value value) {
    return switch (type) {
      case IRI -> value instanceof IRI iri ? name(iri) : value.stringValue();
      case INTEGER -> isYear(column) ? value.stringValue() : number(number(value), 0);
      case DECIMAL -> column.equals("share") ? percent(number(value)) : decimal(number(value));
      case DATE -> day(value.stringValue());
      case BOOLEAN -> texts.say("words." + value.stringValue(), language);
      case STRING, IRIS, LANG -> value.stringValue();
    };
  }

  /** A number with as many decimals as it needs, at most two; more for small ones. */
  public String decimal(double number) {
    return number(number, Math.abs(number) < 1 ? 3 : Math.abs(number) < 1000 ? 2 : 0);
  }

  /** A share of 1 in percent. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
    return format.format(share);
  }

  /** A day such as 2026-11-23, or the text itself if it is none. */
  public String day(String day) {
    return day.matches("\\d{4}-\\d\\d-\\d\\d")
        ? LocalDate.parse(day)
            .format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale()))
        : day;
  }

  private String number(double number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /** A thing of ours by the last part of its IRI, a page elsewhere by its host. */
  private static String name(IRI iri) {
    String link = Link.of(iri);
    return link.startsWith("http")
        ? link.replaceFirst("^https?://(?:www\\.)?([^/]+).*$", "$1")
        : Gkec.lastPart(iri);
  }

  private static boolean isYear(String column) {
    return column.equals("year") || column.endsWith("Year");
  }

  private static double number(Value value) {
    return value instanceof Literal literal ? literal.doubleValue() : 0;
  }
}

package org.gkec.server.recommend.finance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gkec.server.Http;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The bundled sheets of funding and its areas as they are written: what the answers are held
 * against, without any query of ours.
 */
record FundingSheet(Map<String, Map<String, String>> rows, Map<String, Set<String>> countries) {

  static FundingSheet read() {
    return new FundingSheet(
        sheet("funding").stream().collect(Collectors.toMap(row -> cell(row, "id"), row -> row)),
        sheet("areas").stream()
            .collect(
                Collectors.groupingBy(
                    row -> cell(row, "area"),
                    Collectors.mapping(row -> cell(row, "country"), Collectors.toSet()))));
  }

  /** A column of an instrument. */
  String of(String instrument, String column) {
    return cell(rows.getOrDefault(instrument, Map.of()), column);
  }

  /** True if the sheet lets cities of a country have the instrument, if only on asking. */
  boolean lets(String instrument, String country) {
    return !parts(instrument, "excluded_countries").contains(country)
        && (parts(instrument, "eligible_countries").contains(country)
            || parts(instrument, "eligible_areas").stream()
                .anyMatch(area ->
                    area.equals("global")
                        || countries.getOrDefault(area, Set.of()).contains(country)));
  }

  List<String> parts(String instrument, String column) {
    return Arrays.asList(of(instrument, column).split(";", -1));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static List<Map<String, String>> sheet(String name) {
    String path = "/org/gkec/loaders/datasets/%s/%s.csv".formatted(name, name);
    try (InputStream in = Objects.requireNonNull(Http.class.getResourceAsStream(path))) {
      return new CsvMapper()
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader())
          .<Map<String, String>>readValues(in)
          .readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

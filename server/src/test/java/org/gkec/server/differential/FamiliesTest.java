package org.gkec.server.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSetFactory;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Prefixes;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Queries of the kinds that people ask, over the bundled data: the service answers what Apache Jena
 * answers over the dump that the service gives.
 */
@RunningService
class FamiliesTest {

  private static final Path FAMILIES = Path.of("src/test/resources/families.rq");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\"([^\"]+)\"\\^\\^<http://www.w3.org/2001/XMLSchema#(integer|decimal|double|float)>");

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @TestFactory
  Stream<DynamicTest> the_service_answers_what_jena_answers() throws IOException {
    Settled.revision(graph, http);
    String dump = http.get("/graphs", "application/n-quads").body();
    Map<String, List<String>> answers =
        Stream.of(Files.readString(FAMILIES).split("\n\n"))
            .collect(
                Collectors.toMap(family -> family, this::ours, (a, b) -> a, LinkedHashMap::new));
    JenaEngine jena = JenaEngine.union(dump, Gkec.VOID_GRAPH.stringValue());
    return answers.entrySet().stream()
        .map(answer ->
            DynamicTest.dynamicTest(
                answer.getKey().lines().findFirst().orElseThrow().substring(2),
                () -> check(answer.getKey(), answer.getValue(), jena)));
  }

  /** Of an OR the usual evaluation of Jena gives rows twice that fit both sides. */
  private static void check(String family, List<String> ours, JenaEngine jena) {
    assertThat(ours).isNotEmpty();
    assertThat(ours).isEqualTo(right(family.contains("||") ? jena.asReference() : jena, family));
  }

  private static List<String> right(Engine jena, String family) {
    return plain(jena.rows(query(family)).stream());
  }

  private List<String> ours(String family) {
    var answer =
        http.post("/sparql", "application/sparql-query", query(family))
            .body()
            .getBytes(StandardCharsets.UTF_8);
    var results = ResultSetFactory.fromJSON(new ByteArrayInputStream(answer));
    var rows = new ArrayList<String>();
    while (results.hasNext()) {
      rows.add(JenaEngine.row(results.nextBinding(), results.getResultVars()));
    }
    return plain(rows.stream());
  }

  private static String query(String family) {
    return Prefixes.all().entrySet().stream()
            .map(prefix -> "PREFIX %s: <%s>%n".formatted(prefix.getKey(), prefix.getValue()))
            .collect(Collectors.joining())
        + family;
  }

  /** Numbers by value to ten digits, blank nodes without their labels. */
  private static List<String> plain(Stream<String> rows) {
    return rows.map(row -> NUMBER.matcher(row).replaceAll(number -> rounded(number.group(1))))
        .map(row -> row.replaceAll("_:\\S+", "_:"))
        .sorted()
        .toList();
  }

  private static String rounded(String number) {
    return new BigDecimal(number).round(new MathContext(10)).stripTrailingZeros().toPlainString();
  }
}

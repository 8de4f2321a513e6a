package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The examples of docs/sparql.md have answers. */
@RunningService
class SparqlGuideTest {

  private static final Pattern EXAMPLE = Pattern.compile("```sparql\n(.*?)```", Pattern.DOTALL);

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @TestFactory
  Stream<DynamicTest> each_example_has_an_answer() throws IOException {
    Settled.revision(graph, http);
    var examples =
        EXAMPLE
            .matcher(Files.readString(Path.of("..", "docs", "sparql.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(examples).hasSizeGreaterThan(5);
    return examples.stream()
        .map(query ->
            DynamicTest.dynamicTest(
                query.lines().filter(line -> line.startsWith("SELECT")).findFirst().orElse(query),
                () -> assertThat(http.rows(query)).isNotEmpty()));
  }
}

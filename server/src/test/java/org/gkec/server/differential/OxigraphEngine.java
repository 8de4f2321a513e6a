package org.gkec.server.differential;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Oxigraph, by npm: where Node is and {@code conformance/node_modules} holds it. */
final class OxigraphEngine implements Engine {

  private static final Path SCRIPTS = Path.of("..", "conformance");

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  private OxigraphEngine() throws IOException {
    process =
        new ProcessBuilder("node", "oxigraph.js")
            .directory(SCRIPTS.toFile())
            .redirectError(Redirect.DISCARD)
            .start();
    in = process.outputWriter();
    out = process.inputReader();
  }

  static Optional<OxigraphEngine> find() throws IOException {
    if (Files.isDirectory(SCRIPTS.resolve("node_modules/oxigraph"))) {
      return Optional.of(new OxigraphEngine());
    }
    System.out.println("SKIPPED: Oxigraph: npm has not installed conformance/node_modules");
    return Optional.empty();
  }

  /** Has these quads and no others from now on. */
  void take(Set<String> quads) {
    ask(Map.of("quads", String.join("\n", quads)));
  }

  @Override
  public List<String> rows(String query) {
    JsonNode answer = ask(Map.of("query", query));
    if (!answer.has("rows")) {
      throw new IllegalStateException(answer.get("fault").asString());
    }
    return answer.get("rows").valueStream().map(OxigraphEngine::row).sorted().toList();
  }

  private static String row(JsonNode row) {
    var cells = new HashMap<String, String>();
    row.propertyStream().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
    return Engine.row(cells);
  }

  private JsonNode ask(Map<String, String> question) {
    try {
      in.write(JsonMapper.shared().writeValueAsString(question));
      in.newLine();
      in.flush();
      return JsonMapper.shared().readTree(out.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}

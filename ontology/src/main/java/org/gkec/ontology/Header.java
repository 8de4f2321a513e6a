package org.gkec.ontology;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What a SPARQL file says of itself: its lines that begin with {@code #+} are one document. */
public final class Header {

  private static final String MARK = "#+";

  /** Thrown for what is no YAML, or has a key twice. */
  public static final class NoYaml extends IllegalArgumentException {

    private final int line;

    private NoYaml(int line, YAMLException cause, @Nullable String problem) {
      super(problem, cause);
      this.line = line;
    }

    /** The line of the file, from 1; 0 if it is not known. */
    public int line() {
      return line;
    }
  }

  private Header() {}

  /**
   * Maps, lists and scalars as YAML 1.1 has them; null if there is no header.
   *
   * @throws NoYaml naming the line
   */
  public static @Nullable Object read(String file) {
    String document = // other lines become empty ones, so that YAML counts lines as the file does
        file.lines()
            .map(line -> line.startsWith(MARK) ? line.substring(MARK.length()) : "")
            .collect(Collectors.joining("\n"));
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(document);
    } catch (MarkedYAMLException e) {
      throw new NoYaml(e.getProblemMark().getLine() + 1, e, e.getProblem());
    } catch (YAMLException e) {
      throw new NoYaml(0, e, e.getMessage());
    }
  }
}

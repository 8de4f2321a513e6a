package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {

  private static final String SOUND = "id,title,start_year,measures\na,A,2006,x;y\n";
  private static final String FAULTY = SOUND + "b,\"B, b\",n/a,\nc,C,2007,\n";

  @TempDir Path work = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write_two_data_sets() {
    TestFolder folder = new TestFolder(work.resolve("from"));
    folder.actions("sound", SOUND);
    folder.actions("faulty", FAULTY);
  }

  @Test
  void a_sound_data_set_becomes_an_n_quads_file_and_exits_with_0() {
    int code = run("sound", "--to", out("nq"));

    assertThat(code).isZero();
    assertThat(work.resolve("nq/sound.nq"))
        .content()
        .contains("<https://w3id.org/gkec/id/practice/a>")
        .contains("<https://w3id.org/gkec/graph/sound> .");
    assertThat(out.toString()).startsWith("sound: 1 records, ").contains("0 left out");
    assertThat(work.resolve("rejects")).doesNotExist();
  }

  @Test
  void faulty_records_are_shown_and_kept_aside_and_exit_with_1() {
    int code = run("--all", "--to", out("nq"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("actions.csv:3: start_year 'n/a' is not a year");
    assertThat(work.resolve("rejects/faulty.rejects.csv"))
        .content()
        .startsWith("place,reason,record\nactions.csv:3,\"start_year 'n/a' is not a year\",")
        .contains("{\"\"id\"\":\"\"b\"\",\"\"title\"\":\"\"B, b\"\",");
    assertThat(work.resolve("nq/faulty.nq")).content().contains("practice/c>");
    assertThat(work.resolve("nq/sound.nq")).exists();
  }

  @Test
  void strict_stops_at_the_first_faulty_record_and_leaves_no_file() throws IOException {
    int code = run("faulty", "--strict", "--to", out("nq"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("stopped at the first faulty record");
    try (Stream<Path> files = Files.list(work.resolve("nq"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void commands_that_make_no_sense_exit_with_2() {
    assertThat(run("sound")).isEqualTo(2);
    assertThat(run("--to", out("nq"))).isEqualTo(2);
    assertThat(run("sound", "--all", "--to", out("nq"))).isEqualTo(2);
    assertThat(run("absent", "--to", out("nq"))).isEqualTo(2);
    assertThat(err.toString()).contains("no data sets [absent]; --list shows those there are");
  }

  @Test
  void list_shows_names_and_titles() {
    int code = run("--list");

    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).matches("(faulty|sound) +Actions"));
  }

  @Test
  void a_broken_data_set_is_told_in_one_line_and_exits_with_1() {
    new TestFolder(work.resolve("from")).actions("sound", "id\n");

    int code = run("sound", "--to", out("nq"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("actions.csv: has no column for the fields [measures, start_year, title]");
  }

  @Test
  void a_server_that_is_not_there_is_told_in_one_line() {
    int code = run("sound", "--to", "http://localhost:1/graphs");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--from", out("from"), "--rejects", out("rejects")));
    return LoadCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private String out(String folder) {
    return work.resolve(folder).toString();
  }
}

package org.gkec.server.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random updates found, one by one; Apache Jena leaves the same quads. */
class UpdateSemanticsTest {

  private static final String A_P_B = "<http://ex/a> <http://ex/p> <http://ex/b> .";
  private static final String B_P_A = "<http://ex/b> <http://ex/p> <http://ex/a> .";
  private static final String IN_G1 = "<http://ex/a> <http://ex/p> <http://ex/b> <http://ex/g1> .";

  @TempDir private Path folder;

  @Test
  void a_graph_without_a_name_is_not_the_unnamed_graph() {
    assertThat(after("DELETE { GRAPH ?g { ?a :p ?b } } WHERE { ?a :p ?b }", A_P_B))
        .containsExactly(A_P_B);
    assertThat(after("INSERT { GRAPH ?g { ?b :p ?a } } WHERE { ?a :p ?b }", A_P_B))
        .containsExactly(A_P_B);
  }

  @Test
  void all_is_deleted_before_anything_is_inserted() {
    String swap = "DELETE { ?a :p ?b } INSERT { ?b :p ?a } WHERE { ?a :p ?b }";

    assertThat(after(swap, A_P_B, B_P_A)).containsExactly(A_P_B, B_P_A);
  }

  @Test
  void a_path_keeps_what_stands_beside_it() {
    String update = "DELETE { ?a :p ?b } WHERE { ?a :p ?b . ?b :q? ?c }";

    assertThat(after(update, A_P_B)).isEmpty();
  }

  @Test
  void where_may_be_one_graph_pattern_with_a_path() {
    String update = "DELETE { GRAPH ?g { ?a :p ?b } } WHERE { GRAPH ?g { ?a :p+ ?b } }";

    assertThat(after(update, A_P_B, IN_G1)).containsExactly(A_P_B);
  }

  @Test
  void a_graph_is_not_forgotten_after_a_minus() {
    String update =
        "DELETE { ?a :p ?b } WHERE { GRAPH :g1 { ?a :p ?b MINUS { ?a :q ?c } ?a :p ?b } }";

    assertThat(after(update, A_P_B)).containsExactly(A_P_B);
  }

  private List<String> after(String update, String... quads) {
    Set<String> before = Set.of(quads);
    String text = "PREFIX : <http://ex/> " + update;
    try (var ours = new OurEngine(folder.resolve("store" + text.hashCode()), before);
        var jena = JenaEngine.usual(before)) {
      ours.update(text);
      jena.update(text);
      assertThat(ours.quads()).isEqualTo(jena.quads());
      return ours.quads();
    }
  }
}

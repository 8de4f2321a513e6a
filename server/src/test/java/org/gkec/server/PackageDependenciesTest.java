package org.gkec.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/architecture.md, made executable: a use that is not listed is forbidden. */
class PackageDependenciesTest {

  private static final String ROOT = "org.gkec.server.";

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("graph", Set.of()),
          Map.entry("access", Set.of("graph", "http")),
          Map.entry("http", Set.of("graph")),
          Map.entry("query", Set.of("graph", "http")),
          Map.entry("sparql", Set.of("page", "query", "graph", "http")),
          Map.entry("load", Set.of("graph", "http")),
          Map.entry("page", Set.of("query", "graph", "http")),
          Map.entry("catalogue", Set.of("page", "query", "graph", "http")),
          Map.entry("search", Set.of("page", "query", "graph", "http")),
          Map.entry("resource", Set.of("page", "query", "graph", "http")),
          Map.entry("recommend", Set.of("page", "query", "graph", "http")),
          Map.entry("about", Set.of("page", "query", "graph", "http")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.gkec.server");

  @Test
  void every_package_has_a_row_in_the_table() {
    var packages =
        CLASSES.stream()
            .map(type -> type.getPackageName() + ".")
            .filter(name -> name.startsWith(ROOT) && name.length() > ROOT.length())
            .map(name -> name.substring(ROOT.length(), name.indexOf('.', ROOT.length())))
            .collect(toSet());

    assertThat(packages).isEqualTo(MAY_USE.keySet());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_uses_only_what_its_row_allows(String name) {
    var forbidden =
        packages().stream()
            .filter(other ->
                !other.equals(name) && !MAY_USE.getOrDefault(name, Set.of()).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  @Test
  void only_graph_opens_connections() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "graph..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.rdf4j.repository..", "org.eclipse.rdf4j.sail..")
        .check(CLASSES);
  }

  @Test
  void only_search_uses_lucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void only_federation_asks_other_servers() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "graph.federation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .check(CLASSES);
  }

  @Test
  void only_load_uses_the_loaders() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "load..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.gkec.loaders..")
        .check(CLASSES);
  }

  @Test
  void controllers_are_known_to_their_package_only() {
    noClasses().that().haveSimpleNameEndingWith("Controller").should().bePublic().check(CLASSES);
  }

  static Set<String> packages() {
    return MAY_USE.keySet();
  }
}

package org.gkec.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gkec.server.derive.DerivedGraph;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of packages in docs/architecture.md is read: a use that it does not list is forbidden.
 */
class PackageDependenciesTest {

  private static final String ROOT = "org.gkec.server.";

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
  private static final Map<String, Set<String>> MAY_USE = table();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.gkec.server");

  @Test
  void every_package_has_a_row_in_the_table() {
    var packages =
        CLASSES.stream()
            .map(type -> type.getPackageName())
            .filter(name -> name.startsWith(ROOT))
            .map(name -> name.substring(ROOT.length()))
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
            .map(other -> ROOT + other)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  /** Every class that the architecture names is there; those of other modules too. */
  @Test
  void the_architecture_names_classes_that_exist() throws IOException {
    String text = Files.readString(Path.of("../docs/architecture.md"));
    Set<String> all =
        new ClassFileImporter()
            .importPackages("org.gkec").stream().map(JavaClass::getSimpleName).collect(toSet());

    assertThat(CLASS_NAME.matcher(text).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(all).contains(name));
  }

  @Test
  void there_is_no_circle_between_packages() {
    slices().matching("org.gkec.server.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void a_request_takes_what_the_recommender_knows_once_by_its_inquiry() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(InquiryReader.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(DerivedGraph.class.getName()) // answers no request
        .should()
        .callMethod(KnowledgeReader.class, "now")
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_has_at_most_25_classes(String name) {
    var classes =
        CLASSES.stream()
            .filter(type -> type.getPackageName().equals(ROOT + name) && type.isTopLevelClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();

    assertThat(classes).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void no_class_is_longer_than_200_lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(200));
    }
  }

  @Test
  void no_class_name_stands_twice() {
    var places =
        CLASSES.stream()
            .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(
                    JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));

    places.values().removeIf(names -> names.size() == 1);
    assertThat(places).isEmpty();
  }

  /** So that none is answered that has no page; a page draws what is given. */
  @Test
  void problems_are_made_in_one_place() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "http", ROOT + "page")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*\\.(ErrorResponseException|ResponseStatusException|ProblemDetail)")
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

  /** The second and fourth column of the table of packages: a name, and what it may use. */
  private static Map<String, Set<String>> table() {
    try {
      return Files.readString(Path.of("../docs/architecture.md"))
          .split("## Packages of the server", 2)[1]
          .split("\n## ", 2)[0]
          .lines()
          .filter(line -> line.startsWith("| `"))
          .map(line -> line.split("\\|"))
          .collect(
              toMap(cells -> names(cells[1]).getFirst(), cells -> Set.copyOf(names(cells[3]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }
}

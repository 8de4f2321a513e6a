package org.gkec.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShapesTest {

  private static final Pattern BREAKS = Pattern.compile("# breaks: <([^>]+)>\\R");
  private static final Model SHAPES = Ontology.shapes();

  @Test
  void the_small_world_and_the_ontology_conform() {
    Findings findings = Findings.in(new LinkedHashModel());

    assertThat(findings.all()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> an_invalid_example_breaks_the_shape_it_names_and_no_other() {
    return ModuleFiles.below("examples/invalid", ".ttl").stream()
        .map(file -> ModuleFiles.test(file, () -> breaksTheShapeItNames(file)));
  }

  private static void breaksTheShapeItNames(Path file) {
    Findings findings = Findings.in(ModuleFiles.read(file));

    assertThat(findings.violations()).isNotEmpty();
    assertThat(findings.shapes()).as("%s", findings.all()).containsExactly(namedIn(file));
  }

  @Test
  void every_shape_is_broken_by_some_invalid_example() {
    var broken =
        ModuleFiles.below("examples/invalid", ".ttl").stream()
            .map(ShapesTest::namedIn)
            .collect(Collectors.toSet());

    assertThat(broken).isEqualTo(SHAPES.filter(null, RDF.TYPE, SHACL.NODE_SHAPE).subjects());
  }

  @Test
  void a_city_without_gazetteer_facts_is_valid_but_worth_a_warning() throws Exception {
    var city =
        """
        PREFIX gkec: <https://w3id.org/gkec/def#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        <https://w3id.org/gkec/id/city/renca-cl> a gkec:City ;
          skos:prefLabel "Renca"@en ;
          gkec:country <https://w3id.org/gkec/id/country/FI> .
        """;

    Findings findings = Findings.in(Rio.parse(new StringReader(city), RDFFormat.TURTLE));

    assertThat(findings.violations()).isEmpty();
    assertThat(findings.all()).hasSize(3);
  }

  @Test
  void every_property_shape_has_a_path_and_a_message() {
    var properties = SHAPES.filter(null, SHACL.PROPERTY, null);

    assertThat(properties)
        .filteredOn(property -> property.getSubject() instanceof IRI)
        .isNotEmpty()
        .allSatisfy(property -> {
          var shape = (Resource) property.getObject();
          assertThat(SHAPES.filter(shape, SHACL.PATH, null)).hasSize(1);
          assertThat(SHAPES.filter(shape, SHACL.MESSAGE, null)).hasSize(1);
        });
  }

  @Test
  void every_class_that_is_stored_has_a_shape() {
    var computed =
        Set.of(gkec("Recommendation"), gkec("Reason"), gkec("PeerLink"), gkec("CoAdoptionLink"));
    var withoutThingsOfTheirOwn = Set.of(gkec("Factor"), gkec("DerivedProperty"));
    var stored =
        Ontology.terms().filter(null, RDF.TYPE, OWL.CLASS).subjects().stream()
            .filter(term -> term instanceof IRI own && own.getNamespace().equals(Gkec.NAMESPACE))
            .filter(term -> !computed.contains(term) && !withoutThingsOfTheirOwn.contains(term));

    var targets = SHAPES.filter(null, SHACL.TARGET_CLASS, null).objects();

    assertThat(targets).containsAll(stored.toList());
  }

  @TestFactory
  Stream<DynamicTest> a_file_of_shapes_defines_the_shape_of_its_name() {
    return ModuleFiles.below("shapes", ".ttl").stream()
        .map(file -> ModuleFiles.test(file, () -> definesTheShapeOfItsName(file)));
  }

  private static void definesTheShapeOfItsName(Path file) {
    IRI shape = Values.iri(Gkec.BASE + "shape/" + ModuleFiles.name(file));

    assertThat(ModuleFiles.read(file).contains(shape, RDF.TYPE, SHACL.NODE_SHAPE)).isTrue();
  }

  private static IRI gkec(String name) {
    return Values.iri(Gkec.NAMESPACE, name);
  }

  private static IRI namedIn(Path file) {
    var first = BREAKS.matcher(ModuleFiles.text(file));
    assertThat(first.lookingAt()).as("the first line of %s names a shape", file).isTrue();
    return Values.iri(first.group(1));
  }
}

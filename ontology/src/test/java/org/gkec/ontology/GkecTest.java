package org.gkec.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class GkecTest {

  @Test
  void each_constant_of_our_namespace_is_a_declared_term() {
    var declared = Ontology.terms().filter(null, RDF.TYPE, null).subjects();

    List<IRI> constants =
        constants().filter(iri -> iri.getNamespace().equals(Gkec.NAMESPACE)).toList();

    assertThat(constants).contains(Gkec.CITY);
    assertThat(declared).containsAll(constants);
  }

  @Test
  void each_constant_begins_with_our_base() {
    assertThat(constants()).allMatch(iri -> iri.stringValue().startsWith(Gkec.BASE));
  }

  private static Stream<IRI> constants() {
    return Stream.of(Gkec.class.getFields())
        .filter(field -> field.getType().equals(IRI.class))
        .map(GkecTest::value);
  }

  private static IRI value(Field constant) {
    try {
      return (IRI) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

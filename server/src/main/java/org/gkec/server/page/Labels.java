package org.gkec.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.gkec.ontology.Gkec;

/** Names of things in one language, else in English, else in any. */
public record Labels(Model model, String language) {

  /** The name of a thing; the last part of its IRI if it has none. */
  public String of(IRI thing) {
    return Stream.of(SKOS.PREF_LABEL, RDFS.LABEL, DCTERMS.TITLE)
        .flatMap(property -> literals(thing, property))
        .min(Comparator.comparingInt(this::distance).thenComparing(Literal::stringValue))
        .map(Literal::getLabel)
        .orElseGet(() -> Gkec.lastPart(thing));
  }

  /** What is said of a thing in a sentence or two; empty if nothing is. */
  public String description(IRI thing) {
    return Stream.of(SKOS.DEFINITION, DCTERMS.DESCRIPTION, RDFS.COMMENT, SKOS.SCOPE_NOTE)
        .flatMap(property -> literals(thing, property))
        .min(Comparator.comparingInt(this::distance).thenComparing(Literal::stringValue))
        .map(Literal::getLabel)
        .orElse("");
  }

  private Stream<Literal> literals(IRI thing, IRI property) {
    return model.filter(thing, property, null).objects().stream()
        .filter(Literal.class::isInstance)
        .map(Literal.class::cast);
  }

  private int distance(Literal label) {
    return List.of(language, "en", "").indexOf(label.getLanguage().orElse("")) & 0xff;
  }
}

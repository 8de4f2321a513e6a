package org.gkec.server.resource;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Labels;
import org.gkec.server.page.Link;
import org.gkec.server.page.Table;

/** What the page of the ontology shows: each class and property under its own anchor. */
record OntologyPage(
    String title,
    String alternate,
    String version,
    List<TermEntry> classes,
    List<TermEntry> properties,
    Table schemes) {

  /**
   * A class or property.
   *
   * @param anchor the part of its IRI behind the hash
   * @param use classes it belongs to, or what a class is a kind of
   */
  record TermEntry(
      String anchor,
      String label,
      String comment,
      List<TermReference> use,
      List<TermReference> range) {}

  /** A term that another one names. */
  record TermReference(String text, String link) {}

  private static final IRI DOMAIN = Values.iri("https://schema.org/domainIncludes");
  private static final IRI RANGE = Values.iri("https://schema.org/rangeIncludes");

  static OntologyPage of(IRI ontology, Model model, Table schemes, String language) {
    var labels = new Labels(model, language);
    return new OntologyPage(
        text(model, ontology, DCTERMS.TITLE),
        "/doc/def",
        text(model, ontology, OWL.VERSIONINFO),
        terms(model, Set.of(OWL.CLASS), labels, RDFS.SUBCLASSOF),
        terms(
            model,
            Set.of(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY, OWL.ANNOTATIONPROPERTY),
            labels,
            DOMAIN),
        schemes);
  }

  private static List<TermEntry> terms(Model model, Set<IRI> types, Labels labels, IRI use) {
    return types.stream()
        .flatMap(type -> model.filter(null, RDF.TYPE, type).subjects().stream())
        .filter(IRI.class::isInstance)
        .map(IRI.class::cast)
        .map(term ->
            new TermEntry(
                Gkec.lastPart(term),
                labels.of(term),
                text(model, term, RDFS.COMMENT),
                references(model, term, use, labels),
                references(model, term, RANGE, labels)))
        .sorted(Comparator.comparing(TermEntry::label))
        .toList();
  }

  private static List<TermReference> references(
      Model model, Resource term, IRI property, Labels labels) {
    return model.filter(term, property, null).objects().stream()
        .filter(IRI.class::isInstance)
        .map(IRI.class::cast)
        .map(iri -> new TermReference(labels.of(iri), Link.of(iri)))
        .sorted(Comparator.comparing(TermReference::text))
        .toList();
  }

  private static String text(Model model, Resource thing, IRI property) {
    return model.filter(thing, property, null).objects().stream()
        .map(Value::stringValue)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}

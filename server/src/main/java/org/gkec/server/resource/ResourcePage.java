package org.gkec.server.resource;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.http.Formats;
import org.gkec.server.page.Labels;
import org.gkec.server.page.Language;
import org.gkec.server.page.Link;
import org.gkec.server.page.Table;

/**
 * What the page of a thing shows: names, what is said of it, what points to it, and where that
 * comes from. The template only repeats it.
 */
record ResourcePage(
    String title,
    String description,
    String iri,
    String path,
    String city,
    List<Table> sections,
    List<PageValue> types,
    List<PageProperty> properties,
    List<PageProperty> incoming,
    List<PageValue> datasets,
    String structured) {

  private static final String DOCUMENT = "/doc";

  /** The address of the document without suffix. */
  String alternate() {
    return DOCUMENT + path;
  }

  /** The same document in other formats. */
  List<PageValue> downloads() {
    return Formats.TRIPLES.stream()
        .limit(4)
        .map(format ->
            new PageValue(format.mediaType().toString(), alternate() + "." + format.name(), ""))
        .toList();
  }

  /** The whole data set and how to cite it; empty if the thing is none. */
  List<PageValue> dataset() {
    return iri.startsWith(Gkec.GRAPHS)
        ? List.of(
            new PageValue("TriG", "/graphs?format=trig&graph=" + iri, ""),
            new PageValue("N-Quads", "/graphs?format=nq&graph=" + iri, ""),
            new PageValue("BibTeX", "/cite?format=bibtex&graph=" + iri, ""),
            new PageValue("CSL-JSON", "/cite?format=csl&graph=" + iri, ""))
        : List.of();
  }

  /** True if the thing is a data set. */
  boolean cited() {
    return !dataset().isEmpty();
  }

  /** True if the thing has more than its statements. */
  boolean sectioned() {
    return !sections.isEmpty();
  }

  /** True if anything points to the thing. */
  boolean linked() {
    return !incoming.isEmpty();
  }

  /** A property with its values. */
  record PageProperty(String label, String link, List<PageValue> values) {}

  /** A value: text, and a link if it is a thing. */
  record PageValue(String text, String link, String language) {}

  /** The pages of all properties that the ontology calls derived. */
  private static final Set<String> DERIVED =
      Ontology.terms().filter(null, RDF.TYPE, Gkec.DERIVED_PROPERTY).subjects().stream()
          .map(property -> Link.of((IRI) property))
          .collect(toSet());

  private static final Set<IRI> IN_HEADER = Set.of(RDF.TYPE, VOID.IN_DATASET);

  static ResourcePage of(IRI thing, Model model, List<Table> sections, Language language) {
    var labels = new Labels(model, language.code());
    boolean city = model.contains(thing, RDF.TYPE, Gkec.CITY);
    return new ResourcePage(
        labels.of(thing),
        labels.description(thing),
        thing.stringValue(),
        Link.of(thing),
        city ? Gkec.lastPart(thing) : "",
        sections,
        values(model.filter(thing, RDF.TYPE, null).objects(), labels),
        outgoing(thing, model, labels),
        incoming(thing, model, labels),
        values(model.filter(thing, VOID.IN_DATASET, null).objects(), labels),
        StructuredData.of(thing, model, labels));
  }

  private static List<PageProperty> outgoing(IRI thing, Model model, Labels labels) {
    var properties = new ArrayList<PageProperty>();
    for (IRI property : model.filter(thing, null, null).predicates()) {
      if (!IN_HEADER.contains(property)) {
        properties.add(property(property, model.filter(thing, property, null).objects(), labels));
      }
    }
    properties.sort(
        Comparator.comparing((PageProperty each) -> !isName(each))
            .thenComparing(ResourcePage::isDerived)
            .thenComparing(PageProperty::label));
    return properties;
  }

  private static boolean isName(PageProperty property) {
    return property.link().startsWith(SKOS.NAMESPACE);
  }

  private static boolean isDerived(PageProperty property) {
    return DERIVED.contains(property.link());
  }

  private static List<PageProperty> incoming(IRI thing, Model model, Labels labels) {
    var byProperty = new TreeMap<String, PageProperty>();
    for (Statement statement : model.filter(null, null, thing)) {
      IRI property = statement.getPredicate();
      byProperty.computeIfAbsent(
          property.stringValue(),
          key -> property(property, model.filter(null, property, thing).subjects(), labels));
    }
    return List.copyOf(byProperty.values());
  }

  private static PageProperty property(IRI property, Set<? extends Value> values, Labels labels) {
    return new PageProperty(labels.of(property), Link.of(property), values(values, labels));
  }

  private static List<PageValue> values(Set<? extends Value> values, Labels labels) {
    return values.stream()
        .map(value -> value(value, labels))
        .sorted(Comparator.comparing(PageValue::text).thenComparing(PageValue::language))
        .toList();
  }

  private static PageValue value(Value value, Labels labels) {
    return switch (value) {
      case IRI iri -> new PageValue(labels.of(iri), Link.of(iri), "");
      case Literal literal ->
          new PageValue(literal.getLabel(), "", literal.getLanguage().orElse(""));
      default -> new PageValue("a node without a name", "", "");
    };
  }
}

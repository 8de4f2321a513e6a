package org.gkec.server.sparql.description;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.keep.Revision;

/** Writes counts down as VoID, with class, property and datatype partitions of each graph. */
final class VoidModel {

  private final Model model = new LinkedHashModel();

  /** The description of all graphs at a revision. */
  static Model of(DatasetCounts counts, Revision revision) {
    var description = new VoidModel();
    description.dataset(counts, revision);
    counts.graphs().forEach(description::graph);
    new LinksetModel(description.model).write(counts.outside());
    return description.model;
  }

  private void dataset(DatasetCounts counts, Revision revision) {
    IRI dataset = VoidTerms.DATASET;
    model.add(dataset, RDF.TYPE, VOID.DATASET);
    model.add(dataset, RDF.TYPE, SD.DATASET);
    model.add(dataset, DCTERMS.TITLE, literal("GKEC Knowledge Graph"));
    model.add(dataset, DCTERMS.MODIFIED, literal(revision.since().toString(), XSD.DATETIME));
    model.add(dataset, OWL.VERSIONINFO, literal("revision " + revision.number()));
    model.add(dataset, VOID.URI_SPACE, literal(Gkec.BASE));
    model.add(dataset, SD.DEFAULT_GRAPH, VoidTerms.DEFAULT_GRAPH);
    model.add(VoidTerms.DEFAULT_GRAPH, RDF.TYPE, SD.GRAPH_CLASS);
    counts.vocabularies().forEach(name -> model.add(dataset, VOID.VOCABULARY, Values.iri(name)));
    figures(dataset, counts.defaultGraph());
    figures(VoidTerms.DEFAULT_GRAPH, counts.defaultGraph());
    partitions(dataset, counts.defaultGraph());
  }

  private void graph(IRI name, GraphCounts counts) {
    IRI graph = VoidTerms.graph(name);
    IRI named = VoidTerms.part(graph, "named");
    model.add(VoidTerms.DATASET, SD.NAMED_GRAPH_PROPERTY, named);
    model.add(named, RDF.TYPE, SD.NAMED_GRAPH_CLASS);
    model.add(named, SD.NAME, name);
    model.add(named, SD.GRAPH_PROPERTY, graph);
    model.add(graph, RDF.TYPE, SD.GRAPH_CLASS);
    model.add(graph, RDF.TYPE, VOID.DATASET);
    model.add(VoidTerms.DATASET, VOID.SUBSET, graph);
    figures(graph, counts);
    partitions(graph, counts);
  }

  private void figures(IRI part, GraphCounts counts) {
    number(part, VOID.TRIPLES, counts.triples);
    number(part, VOID.DISTINCT_SUBJECTS, counts.subjects.size());
    number(part, VOID.DISTINCT_OBJECTS, counts.objects.size());
    number(part, VOID.PROPERTIES, counts.properties.size());
    number(part, VOID.CLASSES, counts.classes.size());
    number(
        part,
        VOID.ENTITIES,
        counts.subjects.stream()
            .filter(subject -> subject.stringValue().startsWith(Gkec.BASE))
            .count());
  }

  private void partitions(IRI whole, GraphCounts counts) {
    counts.properties.forEach((property, count) -> {
      IRI part = VoidTerms.part(whole, "property", property);
      model.add(whole, VOID.PROPERTY_PARTITION, part);
      model.add(part, VOID.PROPERTY, property);
      number(part, VOID.TRIPLES, count.triples);
      number(part, VOID.DISTINCT_SUBJECTS, count.subjects.size());
      number(part, VOID.DISTINCT_OBJECTS, count.objects.size());
    });
    counts.classes.forEach((type, things) -> {
      IRI part = VoidTerms.part(whole, "class", type);
      model.add(whole, VOID.CLASS_PARTITION, part);
      model.add(part, VOID.CLASS, type);
      number(part, VOID.ENTITIES, things.size());
    });
    counts.links.forEach((link, count) -> link(whole, link, count));
  }

  /** Class x property x class or datatype, below the class. */
  private void link(IRI whole, GraphCounts.PropertyLink link, long triples) {
    IRI type = VoidTerms.part(whole, "class", link.subjectClass());
    IRI property = VoidTerms.part(type, "property", link.property());
    model.add(whole, VOID.CLASS_PARTITION, type);
    model.add(type, VOID.CLASS, link.subjectClass());
    model.add(type, VOID.PROPERTY_PARTITION, property);
    model.add(property, VOID.PROPERTY, link.property());
    switch (link.target()) {
      case GraphCounts.Target.Any ignored -> number(property, VOID.TRIPLES, triples);
      case GraphCounts.Target.OfClass target ->
          target(property, VOID.CLASS_PARTITION, VOID.CLASS, target.type(), triples);
      case GraphCounts.Target.OfDatatype target ->
          target(
              property,
              VoidTerms.DATATYPE_PARTITION,
              VoidTerms.DATATYPE,
              target.datatype(),
              triples);
    }
  }

  private void target(IRI property, IRI partition, IRI kind, IRI what, long triples) {
    IRI part = VoidTerms.part(property, "to", what);
    model.add(property, partition, part);
    model.add(part, kind, what);
    number(part, VOID.TRIPLES, triples);
  }

  private void number(IRI part, IRI property, long number) {
    Value value = literal(BigInteger.valueOf(number));
    model.add(part, property, value);
  }
}

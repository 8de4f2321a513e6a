package org.gkec.server.sparql.description;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VOID;

/** Writes links to other data sets down as VoID linksets. */
record LinksetModel(Model model) {

  /** A property that leads to IRIs of another place. */
  record Outside(IRI property, String space) {}

  void write(Map<Outside, Long> links) {
    links.forEach((link, triples) -> {
      IRI target = VoidTerms.part(VoidTerms.DATASET, "outside", Values.iri(link.space()));
      IRI linkset = VoidTerms.part(target, "by", link.property());
      model.add(linkset, RDF.TYPE, VOID.LINKSET);
      model.add(VoidTerms.DATASET, VOID.SUBSET, linkset);
      model.add(linkset, VOID.SUBJECTS_TARGET, VoidTerms.DATASET);
      model.add(linkset, VOID.OBJECTS_TARGET, target);
      model.add(linkset, VOID.LINK_PREDICATE, link.property());
      model.add(linkset, VOID.TRIPLES, literal(BigInteger.valueOf(triples)));
      model.add(target, RDF.TYPE, VOID.DATASET);
      model.add(target, VOID.URI_SPACE, literal(link.space()));
    });
  }
}

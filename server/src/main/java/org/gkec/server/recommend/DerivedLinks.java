package org.gkec.server.recommend;

import java.util.List;
import java.util.PriorityQueue;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gkec.ontology.Gkec;
import org.gkec.server.recommend.model.Likeness;

/** Peers and measures that go together, as triples for whoever asks in SPARQL. */
final class DerivedLinks {

  /** How many peers of each city are written. */
  private static final int PEERS = 50;

  private static final IRI PEER_LINK = term("PeerLink");
  private static final IRI FOR_CITY = term("forCity");
  private static final IRI PEER = term("peer");
  private static final IRI SIMILARITY = term("similarity");
  private static final IRI CO_ADOPTION_LINK = term("CoAdoptionLink");
  private static final IRI SPEAKS_FROM = term("speaksFrom");
  private static final IRI SPEAKS_FOR = term("speaksFor");
  private static final IRI WEIGHT = term("coAdoptionWeight");

  private record Link(Knowledge.KnownCity peer, double similarity) implements Comparable<Link> {

    /** The worse first: less similar, or later in the order of IRIs. */
    @Override
    public int compareTo(Link other) {
      int bySimilarity = Double.compare(similarity, other.similarity);
      return bySimilarity != 0 ? bySimilarity : other.peer.ref().iri().compareTo(peer.ref().iri());
    }
  }

  private DerivedLinks() {}

  static Model of(Knowledge known) {
    var triples = new LinkedHashModel();
    List<Knowledge.KnownCity> cities = List.copyOf(known.cities().values());
    Likeness likeness = known.likeness();
    cities.parallelStream()
        .map(city -> peers(city, cities, likeness))
        .toList()
        .forEach(triples::addAll);
    addCoAdoption(known, triples);
    return triples;
  }

  private static Model peers(
      Knowledge.KnownCity city, List<Knowledge.KnownCity> cities, Likeness likeness) {
    var best = new PriorityQueue<Link>(PEERS + 1);
    for (Knowledge.KnownCity other : cities) {
      double similarity = likeness.of(city.facts(), other.facts());
      if (similarity > 0 && !other.ref().equals(city.ref())) {
        best.add(new Link(other, similarity));
        if (best.size() > PEERS) {
          best.poll();
        }
      }
    }
    var triples = new LinkedHashModel();
    IRI from = Values.iri(city.ref().iri());
    for (Link link : best) {
      IRI peer = Values.iri(link.peer().ref().iri());
      IRI name = name("peer-link", from, peer);
      triples.add(name, RDF.TYPE, PEER_LINK);
      triples.add(name, FOR_CITY, from);
      triples.add(name, PEER, peer);
      triples.add(name, SIMILARITY, Values.literal(link.similarity()));
    }
    return triples;
  }

  private static void addCoAdoption(Knowledge known, Model triples) {
    int n = known.measures().size();
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        double weight = known.together().weight(from, to);
        if (weight > 0) {
          IRI have = Values.iri(known.measures().get(from).iri());
          IRI also = Values.iri(known.measures().get(to).iri());
          IRI name = name("co-adoption-link", have, also);
          triples.add(name, RDF.TYPE, CO_ADOPTION_LINK);
          triples.add(name, SPEAKS_FROM, have);
          triples.add(name, SPEAKS_FOR, also);
          triples.add(name, WEIGHT, Values.literal(weight));
        }
      }
    }
  }

  private static IRI name(String kind, IRI one, IRI other) {
    return Values.iri(
        "%sid/%s/%s--%s".formatted(Gkec.BASE, kind, one.getLocalName(), other.getLocalName()));
  }

  private static IRI term(String name) {
    return Values.iri(Gkec.NAMESPACE, name);
  }
}

package org.gkec.server.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gkec.ontology.Gkec;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.gkec.server.recommend.model.Likeness;

/** Peers and measures that go together, as triples for whoever asks in SPARQL. */
final class DerivedLinks {

  /** How many peers of each city are written. */
  private static final int PEERS = 50;

  private static final int AT_ONCE = 256;

  private record Near(KnownCity peer, double similarity) implements Comparable<Near> {

    /** The worse first: less similar, or later in the order of IRIs. */
    @Override
    public int compareTo(Near other) {
      int bySimilarity = Double.compare(similarity, other.similarity);
      return bySimilarity != 0 ? bySimilarity : other.peer.ref().iri().compareTo(peer.ref().iri());
    }
  }

  private DerivedLinks() {}

  /**
   * Hands each triple to {@code sink}, in the order of the cities and then of the measures. They
   * are computed a handful of cities at a time, in parallel, so that a large graph needs no copy.
   */
  static void write(Knowledge known, Consumer<Statement> sink) {
    List<KnownCity> cities = List.copyOf(known.cities().all());
    Likeness likeness = known.likeness();
    for (int from = 0; from < cities.size(); from += AT_ONCE) {
      cities.subList(from, Math.min(cities.size(), from + AT_ONCE)).parallelStream()
          .map(city -> peers(city, cities, likeness))
          .toList()
          .forEach(triples -> triples.forEach(sink));
    }
    writeCoAdoption(known, sink);
  }

  private static List<Statement> peers(KnownCity city, List<KnownCity> cities, Likeness likeness) {
    var best = new PriorityQueue<Near>(PEERS + 1);
    for (KnownCity other : cities) {
      double similarity = likeness.of(city.facts(), other.facts());
      boolean open = best.size() < PEERS || similarity >= best.element().similarity();
      if (similarity > 0 && open && !other.ref().equals(city.ref())) {
        best.add(new Near(other, similarity));
        if (best.size() > PEERS) {
          best.poll();
        }
      }
    }
    var triples = new ArrayList<Statement>();
    IRI from = Values.iri(city.ref().iri());
    for (Near link : best) {
      IRI peer = Values.iri(link.peer().ref().iri());
      IRI name = name("peer-link", from, peer);
      triples.add(Statements.statement(name, RDF.TYPE, Gkec.PEER_LINK, null));
      triples.add(Statements.statement(name, Gkec.FOR_CITY, from, null));
      triples.add(Statements.statement(name, Gkec.PEER, peer, null));
      triples.add(
          Statements.statement(name, Gkec.SIMILARITY, Values.literal(link.similarity()), null));
    }
    return triples;
  }

  private static void writeCoAdoption(Knowledge known, Consumer<Statement> sink) {
    int n = known.measures().size();
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        double weight = known.adoption().together().weight(from, to);
        if (weight > 0) {
          IRI have = Values.iri(known.measures().at(from).iri());
          IRI also = Values.iri(known.measures().at(to).iri());
          IRI name = name("co-adoption-link", have, also);
          sink.accept(Statements.statement(name, RDF.TYPE, Gkec.CO_ADOPTION_LINK, null));
          sink.accept(Statements.statement(name, Gkec.SPEAKS_FROM, have, null));
          sink.accept(Statements.statement(name, Gkec.SPEAKS_FOR, also, null));
          sink.accept(
              Statements.statement(name, Gkec.CO_ADOPTION_WEIGHT, Values.literal(weight), null));
        }
      }
    }
  }

  private static IRI name(String kind, IRI one, IRI other) {
    return Values.iri(
        "%sid/%s/%s--%s".formatted(Gkec.BASE, kind, one.getLocalName(), other.getLocalName()));
  }
}

package org.gkec.server.recommend.feedback;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.GraphWriter;
import org.gkec.server.graph.write.NamedGraph;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.query.Row;
import org.springframework.stereotype.Component;

/**
 * Keeps what cities say to recommendations, in a named graph of its own. It is no practice: the
 * derived graph, the adoptions and the evaluation never see it.
 */
@Component
public class FeedbackBook {

  private final KnowledgeGraph graph;
  private final QueryRunner queries;

  public FeedbackBook(KnowledgeGraph graph, QueryRunner queries) {
    this.graph = graph;
    this.queries = queries;
  }

  /** What the city with this IRI said to recommendations, the last first. */
  public List<Feedback> of(String city) {
    return queries.rows("recommend/feedback", Map.of("city", city)).stream()
        .map(Row::new)
        .map(Feedback::of)
        .toList();
  }

  /** Keeps it and says under which IRI. */
  public IRI keep(String city, String measure, FeedbackKind kind, String reason, String donor) {
    IRI name = iri(Gkec.THINGS + "feedback/" + UUID.randomUUID());
    var said = new LinkedHashModel();
    said.add(name, RDF.TYPE, Gkec.FEEDBACK);
    said.add(name, Gkec.FOR_CITY, iri(city));
    said.add(name, Gkec.RECOMMENDED_MEASURE, iri(measure));
    said.add(name, Gkec.FEEDBACK_KIND, iri(kind.iri()));
    said.add(name, Gkec.FROM_REVISION, integer(graph.revision().number()));
    if (!reason.isEmpty()) {
      said.add(name, Gkec.FEEDBACK_REASON, literal(reason));
    }
    if (!donor.isEmpty()) {
      said.add(name, Gkec.ASKED_CITY, iri(donor));
    }
    graph.record(RunningQuery.own(Budget.OWN), writer -> write(said, name, writer));
    return name;
  }

  /** Takes away the feedback whose IRI ends with this id; false if there is none. */
  public boolean forget(String id) {
    var taken = new AtomicBoolean();
    graph.record(
        RunningQuery.own(Budget.OWN),
        writer -> {
          var said = new LinkedHashModel();
          graph.read(reader -> reader.write(Gkec.FEEDBACK_GRAPH, new StatementCollector(said)));
          taken.set(
              said.removeIf(
                  each -> each.getSubject().stringValue().equals(Gkec.THINGS + "feedback/" + id)));
          writer.replace(NamedGraph.of(Gkec.FEEDBACK_GRAPH, said));
        });
    return taken.get();
  }

  /** The time is that of the write, so that what is said later has a later one. */
  private static void write(Model said, IRI name, GraphWriter writer) {
    if (!writer.exists(Gkec.FEEDBACK_GRAPH)) {
      describe(writer);
    }
    var now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    said.add(name, PROV.GENERATED_AT_TIME, literal(now));
    said.forEach(each -> writer.add(each, Gkec.FEEDBACK_GRAPH));
  }

  private static void describe(GraphWriter writer) {
    describe(writer, RDF.TYPE, DCAT.DATASET);
    describe(writer, DCTERMS.TITLE, literal("Feedback", "en"));
    describe(
        writer,
        DCTERMS.DESCRIPTION,
        literal("What cities said to measures that were recommended to them.", "en"));
    describe(writer, DCTERMS.LICENSE, iri("https://creativecommons.org/licenses/by/4.0/"));
    describe(writer, DCTERMS.PUBLISHER, literal("GKEC Knowledge Graph contributors"));
    describe(writer, Gkec.RETRIEVED_ON, literal(LocalDate.now(ZoneOffset.UTC)));
  }

  private static void describe(GraphWriter writer, IRI property, Value value) {
    writer.add(statement(Gkec.FEEDBACK_GRAPH, property, value, null), Gkec.FEEDBACK_GRAPH);
  }

  private static Value integer(long number) {
    return literal(BigInteger.valueOf(number));
  }
}

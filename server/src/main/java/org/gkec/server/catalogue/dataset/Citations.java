package org.gkec.server.catalogue.dataset;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.util.Values;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.query.QueryRunner;
import org.springframework.stereotype.Component;

/** Makes citations of data sets, of answers, and of the whole graph. */
@Component
class Citations {

  private static final String AUTHOR = "GKEC Knowledge Graph contributors";
  private static final String TITLE = "GKEC Knowledge Graph";
  private static final Pattern ANSWER =
      Pattern.compile("/(?:queries/([a-z-]+/[a-z-]+)|sparql|workbench)(?:\\?.*)?");

  private final QueryRunner queries;
  private final KnowledgeGraph graph;

  Citations(QueryRunner queries, KnowledgeGraph graph) {
    this.queries = queries;
    this.graph = graph;
  }

  /**
   * The citation of a data set.
   *
   * @throws NoSuchResource if there is none of that IRI
   */
  Citation dataSet(String iri) {
    DataSet found =
        DataSet.all(queries).stream()
            .filter(each -> each.iri().equals(iri))
            .findFirst()
            .orElseThrow(() -> new NoSuchResource("There is no data set <" + iri + ">."));
    return new Citation(
        "gkec-" + Gkec.lastPart(Values.iri(iri)),
        TITLE + ": " + found.title(),
        found.publisher().isEmpty() ? AUTHOR : found.publisher(),
        found.version(),
        found.retrieved().isEmpty() ? today() : LocalDate.parse(found.retrieved()),
        today(),
        found.iri(),
        Citation.note(licence(found.licenceName()), revision()));
  }

  /**
   * The citation of what a permalink answers now.
   *
   * @param address path and parameters on this server
   * @throws BadParameter if it is no address of an answer
   */
  Citation answer(String server, String address) {
    Matcher parts = ANSWER.matcher(address);
    if (!parts.matches()) {
      throw new BadParameter(
          "address",
          "'address' must be a path under /queries/, /sparql or /workbench, got '" + address + "'");
    }
    String title =
        parts.group(1) == null ? "answer to a SPARQL query" : stored(parts.group(1)).summary();
    return new Citation(
        "gkec-answer-r" + graph.revision().number(),
        TITLE + ": " + title,
        AUTHOR,
        "",
        LocalDate.ofInstant(graph.revision().since(), ZoneOffset.UTC),
        today(),
        server + address,
        revision());
  }

  /** The citation of all there is. */
  Citation everything() {
    return new Citation(
        "gkec",
        TITLE,
        AUTHOR,
        "",
        LocalDate.ofInstant(graph.revision().since(), ZoneOffset.UTC),
        today(),
        Gkec.BASE + "data",
        revision());
  }

  private StoredQuery stored(String name) {
    return queries
        .catalogue()
        .find(name)
        .orElseThrow(() -> new NoSuchResource("There is no stored query '" + name + "'."));
  }

  private String revision() {
    Revision revision = graph.revision();
    return "revision %d of %s"
        .formatted(revision.number(), revision.since().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String licence(String name) {
    return name.isEmpty() ? "" : "licence " + name;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}

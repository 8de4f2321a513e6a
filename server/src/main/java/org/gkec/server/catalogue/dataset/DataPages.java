package org.gkec.server.catalogue.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.query.Binding;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.catalogue.list.Choice;
import org.gkec.server.page.Language;
import org.gkec.server.page.Link;
import org.gkec.server.page.Tables;
import org.gkec.server.page.Texts;
import org.gkec.server.page.ValueTexts;
import org.gkec.server.query.QueryRunner;
import org.springframework.stereotype.Component;

/** Makes the page of the data from stored queries on the data themselves. */
@Component
class DataPages {

  private static final int MOST = 20;

  private final QueryRunner queries;
  private final Tables tables;
  private final Texts texts;
  private final int shapes =
      Ontology.shapes().filter(null, RDF.TYPE, SHACL.NODE_SHAPE).subjects().size();

  DataPages(QueryRunner queries, Tables tables, Texts texts) {
    this.queries = queries;
    this.tables = tables;
    this.texts = texts;
  }

  /** The page; {@code server} is where this service is. */
  DataPage of(Language language, String server) {
    List<DataSet> sets = DataSet.all(queries);
    String title = texts.say("catalogue.title", language);
    String description = texts.say("catalogue.about", language);
    return new DataPage(
        title,
        description,
        DataPage.licences(sets),
        sets.stream().map(set -> entry(set, language)).toList(),
        facts(language),
        tables.of("data/quality", Map.of(), language, MOST),
        DataPage.structured(title, description, sets, server));
  }

  private DataPage.DataEntry entry(DataSet set, Language language) {
    var values = new ValueTexts(texts, language);
    return new DataPage.DataEntry(
        set,
        set.retrieved().isEmpty() ? "" : values.day(set.retrieved()),
        set.triples().isEmpty() ? "" : values.decimal(Double.parseDouble(set.triples())),
        set.sources().stream().map(DataPages::source).toList(),
        List.of(
            new DataPage.DataReference("TriG", set.dump("trig")),
            new DataPage.DataReference("N-Quads", set.dump("nq")),
            new DataPage.DataReference("Turtle", set.dump("ttl"))),
        List.of(
            new DataPage.DataReference("BibTeX", set.citation("bibtex")),
            new DataPage.DataReference("CSL-JSON", set.citation("csl"))));
  }

  /** A graph of ours by its name, a page elsewhere by its host. */
  private static DataPage.DataReference source(String iri) {
    String link = Link.of(Values.iri(iri));
    return new DataPage.DataReference(
        link.startsWith("http")
            ? link.replaceFirst("^https?://(?:www\\.)?([^/]+).*$", "$1")
            : Gkec.lastPart(Values.iri(iri)),
        link);
  }

  private List<DataPage.Fact> facts(Language language) {
    var facts = new ArrayList<DataPage.Fact>();
    queries.rows("data/counts", Map.of()).stream()
        .limit(1)
        .forEach(row -> row.forEach(cell -> facts.add(count(cell, language))));
    facts.add(rows("data/gaps", Map.of("fewerThan", "3"), "gaps", language));
    facts.add(rows("data/unverified", Map.of(), "unverified", language));
    facts.add(
        new DataPage.Fact(number(shapes, language), texts.say("catalogue.shapes", language), ""));
    return facts;
  }

  private DataPage.Fact count(Binding cell, Language language) {
    int count = cell.getValue() instanceof Literal literal ? literal.intValue() : 0;
    return new DataPage.Fact(
        number(count, language), texts.say("catalogue.count." + cell.getName(), language), "");
  }

  private DataPage.Fact rows(
      String query, Map<String, String> parameters, String word, Language language) {
    return new DataPage.Fact(
        number(queries.rows(query, parameters).size(), language),
        texts.say("catalogue." + word, language),
        Choice.address("/queries/" + query, parameters));
  }

  private String number(int number, Language language) {
    return new ValueTexts(texts, language).decimal(number);
  }
}

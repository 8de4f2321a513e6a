package org.gkec.loaders;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.gkec.loaders.source.SourceRecord;

/** A CONSTRUCT query from the records of a source to the ontology. Safe for use by threads. */
final class Mapping {

  private static final Pattern POSITION = Pattern.compile("line (\\d+)");

  private final MappingHeader header;
  private final String construct;

  private Mapping(MappingHeader header, String construct) {
    this.header = header;
    this.construct = construct;
  }

  /**
   * Reads a mapping.
   *
   * @param file its name, for messages
   * @throws InvalidDataset naming the line, if header or query are wrong
   */
  static Mapping read(String file, String text) {
    Mapping mapping = new Mapping(MappingHeader.read(file, text), text);
    try {
      if (!(mapping.query() instanceof ParsedGraphQuery)) {
        throw new InvalidDataset(file, "must be a CONSTRUCT query");
      }
    } catch (MalformedQueryException e) {
      String message = String.valueOf(e.getMessage());
      Matcher position = POSITION.matcher(message);
      String place = position.find() ? file + ":" + position.group(1) : file;
      throw new InvalidDataset(place, message.lines().findFirst().orElse("no SPARQL"));
    }
    return mapping;
  }

  MappingHeader header() {
    return header;
  }

  ParsedQuery query() {
    return new SPARQLParser().parseQuery(construct, null);
  }

  /**
   * What the records say, each triple once; faulty records say nothing and go to {@code rejects}.
   * One call for a thousand records takes a thirtieth of the time of a thousand calls.
   *
   * @throws InvalidDataset if a record has a field that the header does not know
   */
  Set<Statement> apply(List<SourceRecord> records, Consumer<Reject> rejects) {
    List<Statement> sound = new ArrayList<>();
    for (SourceRecord record : records) {
      RecordTriples triples = RecordTriples.of(record, header.fields());
      if (triples.faults().isEmpty()) {
        sound.addAll(triples.statements());
      } else {
        rejects.accept(Reject.of(record, triples.faults()));
      }
    }
    return construct(sound);
  }

  private Set<Statement> construct(List<Statement> records) {
    SailRepository batch = new SailRepository(new MemoryStore());
    try (SailRepositoryConnection connection = batch.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      connection.add(records);
      connection.commit();
      Set<Statement> mapped = new LinkedHashSet<>();
      try (var result = connection.prepareGraphQuery(construct).evaluate()) {
        result.forEach(mapped::add);
      }
      return mapped;
    } finally {
      batch.shutDown();
    }
  }
}

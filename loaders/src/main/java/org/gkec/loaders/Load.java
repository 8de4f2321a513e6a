package org.gkec.loaders;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.gkec.loaders.source.RecordReader;
import org.gkec.loaders.source.SourceRecord;

/** One load of a data set: what was read, handed over and left out so far. */
final class Load {

  private static final int BATCH = 1000;

  private final Dataset dataset;
  private final Consumer<Statement> sink;
  private final LoadListener listener;
  private long records;
  private long statements;
  private long rejects;

  Load(Dataset dataset, Consumer<Statement> sink, LoadListener listener) {
    this.dataset = dataset;
    this.sink = sink;
    this.listener = listener;
  }

  void describe(Checksum checksum) {
    dataset.description().forEach(this::accept);
    checksum.statementsAbout(dataset.graph()).forEach(this::accept);
  }

  /** Maps all records of a source, which it closes. */
  void records(String file, InputStream in) {
    MappingHeader header = dataset.mapping().header();
    try (RecordReader reader = header.format().open(file, in, header.records())) {
      if (!reader.columns().isEmpty()) {
        header.fields().mustMatch(file, reader.columns());
      }
      List<SourceRecord> batch = reader.next(BATCH);
      while (!batch.isEmpty()) {
        dataset.mapping().apply(batch, this::reject).forEach(this::accept);
        records += batch.size();
        listener.read(records);
        batch = reader.next(BATCH);
      }
    }
  }

  LoadReport finish() {
    BigInteger total = BigInteger.valueOf(statements + 1);
    accept(statement(dataset.graph(), VOID.TRIPLES, literal(total), null));
    return new LoadReport(records, statements, rejects);
  }

  private void accept(Statement found) {
    statements++;
    sink.accept(
        statement(found.getSubject(), found.getPredicate(), found.getObject(), dataset.graph()));
  }

  private void reject(Reject reject) {
    rejects++;
    listener.rejected(reject);
  }
}

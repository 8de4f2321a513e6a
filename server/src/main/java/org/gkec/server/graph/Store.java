package org.gkec.server.graph;

import org.eclipse.rdf4j.repository.sail.SailRepository;

/** An RDF4J store and how what is written to it outlives the process. */
sealed interface Store {

  SailRepository repository();

  /** Opens the store with all that was kept. */
  void open();

  /** Keeps what was just committed. When this returns, it outlives the process. */
  void keep();

  /** Kept as one file that is rewritten after each write. */
  record InMemory(SailRepository repository, Snapshot snapshot) implements Store {
    @Override
    public void open() {
      repository.init();
      try (var connection = repository.getConnection()) {
        snapshot.read(connection);
      }
    }

    @Override
    public void keep() {
      try (var connection = repository.getConnection()) {
        snapshot.write(connection);
      }
    }
  }

  /** Kept by the store itself, at each commit. */
  record OnDisk(SailRepository repository) implements Store {
    @Override
    public void open() {
      repository.init();
    }

    @Override
    public void keep() {}
  }
}

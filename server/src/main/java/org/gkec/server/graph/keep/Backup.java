package org.gkec.server.graph.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole graph at one revision, as one file that stays as it is until this is closed.
 *
 * @param file a snapshot: compressed N-Quads with a head, a last line that counts, and a checksum
 */
public record Backup(Path file, Revision revision) implements AutoCloseable {

  static final String PREFIX = "backup-";

  /** The snapshot under a name of its own: a later one takes its place, not its content. */
  static Backup of(Snapshot snapshot, Revision revision) {
    try {
      Path copy = Files.createTempFile(snapshot.file().toAbsolutePath().getParent(), PREFIX, "");
      Files.delete(copy);
      try {
        Files.createLink(copy, snapshot.file());
      } catch (UnsupportedOperationException e) {
        Files.copy(snapshot.file(), copy);
      }
      return new Backup(copy, revision);
    } catch (IOException e) {
      throw new NotKept("cannot make a backup of " + snapshot.file(), e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

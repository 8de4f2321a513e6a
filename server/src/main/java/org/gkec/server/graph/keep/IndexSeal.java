package org.gkec.server.graph.keep;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether the files of an LMDB store are those that were left when it was closed: its revision
 * and the checksums of all files. It is broken when the store is opened; without it, or if anything
 * differs, the store is made anew - LMDB itself may bring down the process on a damaged file.
 */
record IndexSeal(Path store, Path seal) {

  private static final Logger LOG = LoggerFactory.getLogger(IndexSeal.class);

  /** True if the store holds this revision and was closed in order. It is not sealed any more. */
  boolean breakIf(Revision revision) {
    try {
      if (Files.notExists(seal)) {
        return false;
      }
      boolean whole = Files.readString(seal).equals(content(revision));
      Files.delete(seal);
      return whole;
    } catch (IOException e) {
      LOG.warn("{} cannot be used: {}", seal, e.toString());
      return false;
    }
  }

  /** Seals the store, which is closed. */
  void close(Revision revision) {
    try {
      String content = content(revision);
      AtomicFile.write(seal, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | NotKept e) {
      LOG.warn("{} is not sealed, and will be made anew: {}", store, e.getMessage());
    }
  }

  /** Takes the store away: its files, and the folders that LMDB made for a while. */
  void wipe() {
    if (Files.notExists(store)) {
      return;
    }
    try (var all = Files.walk(store)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + store + " anew", e);
    }
  }

  private List<Path> files() throws IOException {
    if (Files.notExists(store)) {
      return List.of();
    }
    try (var all = Files.walk(store)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String content(Revision revision) throws IOException {
    var lines = new StringBuilder("revision " + revision.tag() + "\n");
    for (Path file : files()) {
      if (!file.endsWith("lock.mdb")) {
        lines.append(
            "%s %d %08x\n".formatted(file.getFileName(), Files.size(file), checksum(file)));
      }
    }
    return lines.toString();
  }

  private static long checksum(Path file) throws IOException {
    var checksum = new CRC32();
    try (var in =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), checksum)) {
      var buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // read to its end
      }
    }
    return checksum.getValue();
  }
}

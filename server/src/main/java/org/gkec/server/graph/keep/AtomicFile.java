package org.gkec.server.graph.keep;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file as a whole: after a crash there is either the old or the new one. */
final class AtomicFile {

  /** Writes the new content. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /** Writes beside the file, forces it to disk, then takes the file's place. */
  static void write(Path file, Content content) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var out = new FileOutputStream(fresh.toFile())) {
        content.writeTo(out);
        out.flush();
        out.getFD().sync();
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (var folder =
          FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new NotKept("cannot write " + file, withoutTrace(fresh, e));
    } catch (RuntimeException e) {
      throw withoutTrace(fresh, e);
    }
  }

  private static <T extends Exception> T withoutTrace(Path fresh, T fault) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
    return fault;
  }
}

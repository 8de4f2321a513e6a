package org.gkec.server.graph.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The folder that keeps the data. Its file {@code format} holds the number of the layout, so that
 * an older program leaves the data of a newer one alone; {@code revision} the state of the graph.
 */
public final class DataFolder {

  /** The layout that this program writes; it reads older ones. 2 has a journal. */
  static final int FORMAT = 2;

  private final Path folder;

  private DataFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder, made if it is not there.
   *
   * @throws UnusableDataFolder if it was written by a newer program
   */
  public static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      Path format = folder.resolve("format");
      int found = Files.exists(format) ? Integer.parseInt(Files.readString(format).strip()) : 0;
      if (found > FORMAT) {
        throw new UnusableDataFolder(
            folder,
            "it has format %d, this program knows formats up to %d".formatted(found, FORMAT));
      }
      if (found < FORMAT) {
        AtomicFile.write(format, out -> out.write((FORMAT + "\n").getBytes(UTF_8)));
      }
      return new DataFolder(folder);
    } catch (NumberFormatException e) {
      throw new UnusableDataFolder(folder, "its file 'format' holds no number");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path resolve(String name) {
    return folder.resolve(name);
  }

  /** The revision that was kept last, or none. */
  public Revision revision() {
    Path file = folder.resolve("revision");
    if (Files.notExists(file)) {
      return Revision.NONE;
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return new Revision(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void keep(Revision revision) {
    AtomicFile.write(
        folder.resolve("revision"),
        out -> out.write((revision.number() + "\n" + revision.since() + "\n").getBytes(UTF_8)));
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;
}

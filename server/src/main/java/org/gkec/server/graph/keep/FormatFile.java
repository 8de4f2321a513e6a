package org.gkec.server.graph.keep;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a data folder that says in which format the others are. */
record FormatFile(Path folder) {

  /**
   * The format, 0 if the file is not there.
   *
   * @throws UnusableDataFolder if it holds no number
   */
  int read() throws IOException {
    try {
      return Files.exists(file())
          ? Integer.parseInt(Files.readString(file(), ISO_8859_1).strip())
          : 0;
    } catch (NumberFormatException e) {
      throw new UnusableDataFolder(folder, "its file 'format' holds no number");
    }
  }

  void write(int format) throws IOException {
    AtomicFile.write(file(), out -> out.write((format + "\n").getBytes(ISO_8859_1)));
  }

  private Path file() {
    return folder.resolve("format");
  }
}

package org.gkec.loaders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gkec.ontology.Resources;

/** The folder of a data set, on disk or on the class path. */
@FunctionalInterface
interface Folder {

  /** The content of one of its files; the caller closes it. */
  InputStream open(String file) throws IOException;

  static Folder onDisk(Path folder) {
    return file -> Files.newInputStream(folder.resolve(file));
  }

  static Folder onClassPath(String folder) {
    return file -> Resources.open(Dataset.class, folder + "/" + file);
  }

  default String text(String file) throws IOException {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new InvalidDataset(String.valueOf(e.getMessage()), "there is no such file");
    }
  }
}

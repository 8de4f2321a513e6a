package org.gkec.ontology;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that lie beside a class on the class path, in folders or in (nested) jars, so that adding a
 * file is enough to have it found.
 */
public final class Resources {

  private Resources() {}

  /**
   * The names of all files below {@code folder}, relative to the package of {@code anchor}, that
   * end in {@code suffix}, sorted: {@code list(Ontology.class, "schemes", ".ttl")} gives {@code
   * schemes/koppen.ttl, schemes/measures.ttl, ...}.
   *
   * @throws IllegalArgumentException if there is no such folder
   */
  public static List<String> list(Class<?> anchor, String folder, String suffix) {
    URL location = anchor.getResource(folder);
    if (location == null) {
      throw new IllegalArgumentException("no folder '" + folder + "' beside " + anchor.getName());
    }
    try {
      return location.getProtocol().equals("file")
          ? filesBelow(Path.of(location.toURI()), folder, suffix)
          : entriesBelow((JarURLConnection) location.openConnection(), folder, suffix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The content of one file beside {@code anchor}; the caller closes it. */
  public static InputStream open(Class<?> anchor, String name) {
    return requireNonNull(
        anchor.getResourceAsStream(name), () -> name + " is not beside " + anchor.getName());
  }

  /** The text of one file beside {@code anchor}, read as UTF-8. */
  public static String text(Class<?> anchor, String name) {
    try (InputStream in = open(anchor, name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> filesBelow(Path root, String folder, String suffix)
      throws IOException {
    URI base = root.toUri();
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder + "/" + base.relativize(file.toUri()).getPath())
          .filter(name -> name.endsWith(suffix))
          .sorted()
          .toList();
    }
  }

  private static List<String> entriesBelow(JarURLConnection jar, String folder, String suffix)
      throws IOException {
    String root = jar.getEntryName().replaceAll("/$", "") + "/";
    return jar.getJarFile().stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(root) && name.endsWith(suffix))
        .map(name -> folder + "/" + name.substring(root.length()))
        .sorted()
        .toList();
  }
}

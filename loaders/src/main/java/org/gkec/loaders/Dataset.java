package org.gkec.loaders;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Resources;

/**
 * A folder with a source, its mapping to the ontology and its description; it fills one named
 * graph. Safe for use by several threads.
 */
public final class Dataset {

  private static final String DESCRIPTION = "dataset.ttl";
  private static final String MAPPING = "mapping.rq";

  private final String name;
  private final Folder folder;
  private final Description description;
  private final Mapping mapping;

  private Dataset(String name, Folder folder) throws IOException {
    IRI graph = iri(Gkec.GRAPHS, name);
    String text = folder.text(DESCRIPTION);
    this.name = name;
    this.folder = folder;
    this.description = Description.read(name + "/" + DESCRIPTION, text, graph);
    this.mapping = Mapping.read(name + "/" + MAPPING, folder.text(MAPPING));
  }

  /**
   * All data sets that come with this module, sorted by name.
   *
   * @throws InvalidDataset if one of them is faulty
   */
  public static List<Dataset> bundled() {
    return Resources.list(Dataset.class, "datasets", "/" + DESCRIPTION).stream()
        .map(file -> Path.of(file).getName(1).toString())
        .map(name -> of(name, Folder.onClassPath("datasets/" + name)))
        .toList();
  }

  /**
   * The data set in a folder on disk, which gives it its name.
   *
   * @throws InvalidDataset if a file is missing or faulty
   */
  public static Dataset read(Path folder) {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return of(name, Folder.onDisk(folder));
  }

  /**
   * The data sets in the folders of {@code parent}, sorted by name.
   *
   * @throws InvalidDataset if one of them is faulty
   */
  public static List<Dataset> readAll(Path parent) {
    try (var folders = Files.list(parent)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(DESCRIPTION)))
          .sorted()
          .map(Dataset::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dataset of(String name, Folder folder) {
    try {
      return new Dataset(name, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of its folder, as in {@code practices}. */
  public String name() {
    return name;
  }

  /** What it is called, for people. */
  public String title() {
    return description.title();
  }

  /** The named graph that it fills, which is the data set itself. */
  public IRI graph() {
    return description.graph();
  }

  /** What is known about it beforehand: title, licence, publisher, sources. Unmodifiable. */
  public Model description() {
    return description.statements();
  }

  Mapping mapping() {
    return mapping;
  }

  /**
   * Hands all statements of the data set to {@code sink}, one after the other and each in {@link
   * #graph()}: its description, the checksum of its source, what the source says, and last the
   * number of statements. Memory does not grow with the source; each thousand records is free of
   * repetitions, the whole need not be.
   *
   * @throws InvalidDataset if source and mapping do not fit; the sink may have had statements then
   * @throws org.gkec.loaders.source.UnreadableSource if the source breaks off; the same holds
   */
  public LoadReport load(Consumer<Statement> sink, LoadListener listener) {
    try (InputStream in = open(mapping.header().source())) {
      Load load = new Load(this, sink, listener);
      load.describe(checksum());
      load.records(mapping.header().source(), in);
      return load.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checksum checksum() throws IOException {
    try (InputStream in = open(mapping.header().source())) {
      return Checksum.of(in);
    }
  }

  private InputStream open(String file) throws IOException {
    return folder.open(file);
  }
}

package org.gkec.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;

/** The files of the ontology as models. Each call reads anew; the models are the caller's own. */
public final class Ontology {

  private static final String TURTLE = ".ttl";

  private Ontology() {}

  /** Classes and properties. */
  public static Model terms() {
    return read("gkec.ttl");
  }

  /** All SKOS schemes. */
  public static Model schemes() {
    return all(Resources.list(Ontology.class, "schemes", TURTLE));
  }

  /** All SHACL shapes. */
  public static Model shapes() {
    return all(Resources.list(Ontology.class, "shapes", TURTLE));
  }

  /** The prefix table. */
  public static Model prefixes() {
    return read("prefixes.ttl");
  }

  /** What can be called inside SPARQL: services with their terms, and functions. */
  public static Model services() {
    return read("services.ttl");
  }

  /** What the ontology's named graph holds: terms, schemes and the scoring profile. */
  public static Model content() {
    Model content = terms();
    content.addAll(schemes());
    content.addAll(read("scoring-profile.ttl"));
    content.addAll(read("dataset.ttl"));
    return content;
  }

  /** Four cities and what hangs on them: the data of every test. */
  public static Model smallWorld() {
    return read("examples/small-world.ttl");
  }

  static Model read(String file) {
    return all(List.of(file));
  }

  private static Model all(List<String> files) {
    var model = new LinkedHashModel();
    for (String file : files) {
      try (InputStream in = Resources.open(Ontology.class, file)) {
        model.addAll(Rio.parse(in, RDFFormat.TURTLE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RDFParseException e) {
        throw new IllegalStateException(file + ": " + e.getMessage(), e);
      }
    }
    return model;
  }
}

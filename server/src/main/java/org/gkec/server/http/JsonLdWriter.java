package org.gkec.server.http;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import no.hasmac.jsonld.JsonLd;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.document.JsonDocument;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.gkec.ontology.Ontology;
import org.gkec.ontology.Resources;

/**
 * Writes JSON-LD 1.1 with the context of the ontology, which goes along. A small graph is framed:
 * what hangs on a thing stands inside it. A large one is a flat list of things.
 */
final class JsonLdWriter extends AbstractRDFHandler {

  private static final int MOST_FRAMED = 1_000;
  private static final String CONTEXT = Resources.text(Ontology.class, "context.jsonld");

  private final OutputStream out;
  private final Model model = new LinkedHashModel();

  JsonLdWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void handleStatement(Statement statement) {
    model.add(statement);
  }

  @Override
  public void endRDF() {
    try {
      JsonObject context = Json.createReader(new StringReader(CONTEXT)).readObject();
      Set<Resource> roots = roots();
      JsonStructure written =
          roots.isEmpty()
              ? JsonLd.compact(expanded(), JsonDocument.of(context)).get()
              : JsonLd.frame(expanded(), JsonDocument.of(frame(context, roots))).get();
      out.write(written.toString().getBytes(StandardCharsets.UTF_8));
    } catch (JsonLdError e) {
      throw new IllegalStateException("JSON-LD cannot be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document expanded() throws JsonLdError {
    var bytes = new ByteArrayOutputStream();
    RDFWriter writer = Rio.createWriter(RDFFormat.JSONLD, bytes);
    writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.EXPAND);
    // As native numbers, decimals would come back as doubles.
    writer.set(JSONLDSettings.USE_NATIVE_TYPES, false);
    Rio.write(model, writer);
    return JsonDocument.of(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Outermost are the things to which no other leads; none if a frame cannot hold the graph. */
  private Set<Resource> roots() {
    if (model.size() > MOST_FRAMED || !model.contexts().stream().allMatch(Objects::isNull)) {
      return Set.of();
    }
    Set<Resource> roots = GraphRoots.of(model);
    return roots.stream().allMatch(Resource::isIRI) ? roots : Set.of();
  }

  private static JsonObject frame(JsonObject context, Set<Resource> roots) {
    JsonArrayBuilder outermost = Json.createArrayBuilder();
    roots.forEach(root -> outermost.add(root.stringValue()));
    return Json.createObjectBuilder(context)
        .add("@id", outermost)
        .add("@embed", "@once")
        .add("@omitDefault", true)
        .build();
  }
}

package org.gkec.server.graph.service;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.gkec.server.graph.federation.RemoteClient;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.Characters;
import org.gkec.server.graph.write.Documents;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Documents that other servers give, under the rules of {@link RemoteClient}. */
@Component
public class RemoteDocuments implements Documents {

  private static final List<RDFFormat> FORMATS =
      List.of(RDFFormat.TURTLE, RDFFormat.NTRIPLES, RDFFormat.RDFXML);

  private final RemoteClient client;

  public RemoteDocuments(RemoteClient client) {
    this.client = client;
  }

  @Override
  public void read(URI address, RunningQuery query, Consumer<Statement> triples) {
    String accept = String.join(", ", FORMATS.stream().map(RDFFormat::getDefaultMIMEType).toList());
    RemoteClient.RemoteAnswer answer = client.get(address, accept, query.remaining());
    RDFFormat format =
        RDFFormat.matchMIMEType(answer.contentType().split(";", 2)[0].strip(), FORMATS)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "<%s> is '%s', not one of %s"
                        .formatted(address, answer.contentType(), accept)));
    var statements = new ArrayList<Statement>();
    var parser = Rio.createParser(format);
    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    parser.setRDFHandler(new StatementCollector(statements));
    try {
      if (format.equals(RDFFormat.RDFXML)) {
        parser.parse(answer.body(), address.toString()); // XML says itself how it is written
      } else {
        parser.parse(Characters.of(answer.body(), charset(answer)), address.toString());
      }
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "<%s> is not in the characters that it says, or in UTF-8".formatted(address), e);
    } catch (IOException | RDFParseException e) {
      throw new IllegalArgumentException(
          "<%s> is faulty: %s".formatted(address, e.getMessage()), e);
    }
    statements.forEach(triples);
  }

  private static Charset charset(RemoteClient.RemoteAnswer answer) {
    Charset named = MediaType.parseMediaType(answer.contentType()).getCharset();
    return named == null ? StandardCharsets.UTF_8 : named;
  }
}

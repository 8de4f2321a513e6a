package org.gkec.server.graph.federation;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.query.AbstractTupleQueryResultHandler;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.resultio.QueryResultIO;
import org.eclipse.rdf4j.query.resultio.QueryResultParseException;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultParser;
import org.xml.sax.SAXException;

/** Asks SPARQL endpoints of other servers. */
public record RemoteSparql(RemoteClient client) {

  private static final String ACCEPT =
      "application/sparql-results+json, application/sparql-results+xml;q=0.8";

  /**
   * The rows that answer a SELECT there.
   *
   * @throws EndpointRefused if the endpoint may not be asked
   * @throws EndpointFailed if it gives no proper answer within the time
   */
  public List<BindingSet> rows(URI endpoint, String query, Duration time) {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    RemoteClient.RemoteAnswer answer = client.post(endpoint, form, ACCEPT, time);
    TupleQueryResultFormat format =
        TupleQueryResultFormat.matchMIMEType(
                answer.contentType().split(";", 2)[0].strip(),
                List.of(TupleQueryResultFormat.JSON, TupleQueryResultFormat.SPARQL))
            .map(TupleQueryResultFormat.class::cast)
            .orElseThrow(() ->
                new EndpointFailed(
                    endpoint, "it sent '" + answer.contentType() + "', no SPARQL results"));
    var rows = new ArrayList<BindingSet>();
    TupleQueryResultParser parser = QueryResultIO.createTupleParser(format);
    parser.setQueryResultHandler(
        new AbstractTupleQueryResultHandler() {
          @Override
          public void handleSolution(BindingSet row) {
            rows.add(row);
          }
        });
    try {
      if (format.equals(TupleQueryResultFormat.SPARQL)) {
        PlainXml.require(answer.body());
        answer.body().reset();
      }
      parser.parseQueryResult(answer.body());
    } catch (IOException | SAXException | QueryResultParseException e) {
      throw new EndpointFailed(endpoint, "its answer is faulty: " + e.getMessage());
    }
    return rows;
  }
}

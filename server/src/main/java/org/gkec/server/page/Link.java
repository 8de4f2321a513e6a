package org.gkec.server.page;

import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.gkec.ontology.Gkec;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a browser finds what an IRI stands for: our own IRIs are served by this very server. */
public final class Link {

  private static final Pattern FOLLOWED =
      Pattern.compile("(?:https?|mailto|geo|tel):", Pattern.CASE_INSENSITIVE);

  private Link() {}

  /**
   * The path on this server for one of our IRIs, the IRI itself for others. Empty where a browser
   * should not follow: what is in the graph may be {@code javascript:}.
   */
  public static String of(IRI iri) {
    return of(iri.stringValue());
  }

  /** The same for an IRI as text. */
  public static String of(String text) {
    if (text.startsWith(Gkec.BASE)) {
      return "/" + text.substring(Gkec.BASE.length());
    }
    return FOLLOWED.matcher(text).lookingAt() ? text : "";
  }

  /** The address of a path of this server with parameters, each encoded. */
  public static String to(String path, Map<String, String> parameters) {
    var address = UriComponentsBuilder.fromPath(path);
    parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(parameters).toUriString();
  }
}

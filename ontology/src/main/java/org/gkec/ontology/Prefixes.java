package org.gkec.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.SHACL;

/** The prefixes of {@code prefixes.ttl}, the only table of them. */
public final class Prefixes {

  private static final SortedMap<String, String> ALL = read(Ontology.read("prefixes.ttl"));

  private Prefixes() {}

  /** Namespaces by prefix, sorted by prefix. */
  public static Map<String, String> all() {
    return ALL;
  }

  /** All prefixes as the first lines of a SPARQL query. */
  public static String header() {
    return ALL.entrySet().stream()
        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
        .collect(Collectors.joining());
  }

  private static SortedMap<String, String> read(Model table) {
    var prefixes = new TreeMap<String, String>();
    for (Resource declaration : Models.objectResources(table.filter(null, SHACL.DECLARE, null))) {
      prefixes.put(
          text(table, declaration, SHACL.PREFIX_PROP),
          text(table, declaration, SHACL.NAMESPACE_PROP));
    }
    return Collections.unmodifiableSortedMap(prefixes);
  }

  private static String text(Model table, Resource declaration, IRI property) {
    return Models.getPropertyString(table, declaration, property).orElseThrow();
  }
}

package org.gkec.loaders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes data sets that tests need. */
record TestFolder(Path parent) {

  static final String MAPPING =
      """
      #+ summary: Actions of cities
      #+ source: actions.csv
      #+ format: csv
      #+ fields:
      #+   id: {type: slug, required: true}
      #+   title: {required: true}
      #+   start_year: {type: year}
      #+   measures: {type: slug, list: ";"}
      PREFIX gkec: <https://w3id.org/gkec/def#>
      PREFIX r: <https://w3id.org/gkec/record#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      CONSTRUCT {
        ?action a gkec:Practice .
        ?action skos:prefLabel ?label .
        ?action gkec:startYear ?year .
        ?action gkec:measure ?measure .
      }
      WHERE {
        ?record a r:Record .
        ?record r:id ?id .
        BIND(IRI(CONCAT("https://w3id.org/gkec/id/practice/", ?id)) AS ?action)
        {
          ?record r:title ?title .
          BIND(STRLANG(?title, "en") AS ?label)
          OPTIONAL { ?record r:start_year ?year }
        } UNION {
          ?record r:measures ?list .
          ?list ?position ?item .
          FILTER(STRSTARTS(STR(?position), STR(rdf:_)))
          BIND(IRI(CONCAT("https://w3id.org/gkec/concept/measures/", ?item)) AS ?measure)
        }
      }
      """;

  /** A data set of the actions in {@code csv}; its folder is named {@code name}. */
  Path actions(String name, String csv) {
    return with(name, MAPPING, "actions.csv", csv);
  }

  Path with(String name, String mapping, String source, String content) {
    try {
      Path folder = Files.createDirectories(parent.resolve(name));
      Files.writeString(folder.resolve("dataset.ttl"), description(name));
      Files.writeString(folder.resolve("mapping.rq"), mapping);
      Files.writeString(folder.resolve(source), content);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String description(String name) {
    return """
    @prefix dcat: <http://www.w3.org/ns/dcat#> .
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix gkec: <https://w3id.org/gkec/def#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <https://w3id.org/gkec/graph/%s> a dcat:Dataset ;
      dcterms:title "Actions"@en ;
      dcterms:description "What cities do."@en ;
      dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
      dcterms:publisher "GKEC Knowledge Graph contributors" ;
      dcterms:source <https://example.org/actions> ;
      gkec:retrievedOn "2026-11-23"^^xsd:date ;
      dcat:version "1.0.0" .
    """
        .formatted(name);
  }
}

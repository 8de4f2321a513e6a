package org.gkec.server.catalogue.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Structured;
import org.gkec.server.page.Table;

/**
 * What the page of the data shows; the licences come first.
 *
 * @param facts figures on the whole graph and its gaps
 */
record DataPage(
    String title,
    String description,
    List<Licence> licences,
    List<DataEntry> datasets,
    List<Fact> facts,
    Table quality,
    String structured) {

  /** A licence and how many data sets are under it. */
  record Licence(String name, String link, int datasets) {}

  /** A number and what it counts; {@code link} leads to the rows. */
  record Fact(String number, String text, String link) {}

  /** A link. */
  record DataReference(String text, String link) {}

  /** A data set with its days and numbers as a reader writes them. */
  record DataEntry(
      DataSet set,
      String retrieved,
      String triples,
      List<DataReference> sources,
      List<DataReference> dumps,
      List<DataReference> citations) {}

  DataPage {
    licences = List.copyOf(licences);
    datasets = List.copyOf(datasets);
    facts = List.copyOf(facts);
  }

  /** For head.mustache. */
  String alternate() {
    return "";
  }

  /** Licences by how many data sets are under them. */
  static List<Licence> licences(List<DataSet> sets) {
    return sets.stream()
        .filter(set -> !set.licence().isEmpty())
        .collect(Collectors.groupingBy(DataSet::licence, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(each ->
            new Licence(
                DataSet.licenceName(each.getKey()), each.getKey(), each.getValue().intValue()))
        .toList();
  }

  /** The same for search engines: a catalogue with its data sets. */
  static String structured(String title, String description, List<DataSet> sets, String server) {
    var entries = new ArrayList<Map<String, Object>>();
    for (DataSet set : sets) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("@type", "Dataset");
      entry.put("@id", set.iri());
      entry.put("name", set.title());
      put(entry, "description", set.description());
      put(entry, "license", set.licence());
      put(entry, "version", set.version());
      put(entry, "dateModified", set.retrieved());
      if (!set.publisher().isEmpty()) {
        entry.put("creator", Map.of("@type", "Organization", "name", set.publisher()));
      }
      entry.put(
          "distribution",
          List.of(
              download(server + set.dump("trig"), "application/trig"),
              download(server + set.dump("nq"), "application/n-quads")));
      entries.add(entry);
    }
    var catalogue = new LinkedHashMap<String, Object>();
    catalogue.put("@context", Structured.CONTEXT);
    catalogue.put("@type", "DataCatalog");
    catalogue.put("@id", Gkec.BASE + "data");
    catalogue.put("name", "GKEC Knowledge Graph: " + title);
    catalogue.put("description", description);
    catalogue.put("dataset", entries);
    return Structured.of(catalogue);
  }

  private static Map<String, String> download(String address, String type) {
    return Map.of("@type", "DataDownload", "contentUrl", address, "encodingFormat", type);
  }

  private static void put(Map<String, Object> entry, String name, String value) {
    if (!value.isEmpty()) {
      entry.put(name, value);
    }
  }
}

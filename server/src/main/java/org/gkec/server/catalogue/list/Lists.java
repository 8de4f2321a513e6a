package org.gkec.server.catalogue.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.ontology.Gkec;
import org.gkec.queries.ParameterType;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.query.Folded;
import org.gkec.server.query.QueryRunner;
import org.springframework.stereotype.Component;

/**
 * The lists, each from the stored query {@code list/<name>}; remembered until the graph changes.
 */
@Component
class Lists {

  private static final int REMEMBERED = 60;
  private static final String LANGUAGE = "lang";

  private record AskedList(String name, Map<String, String> parameters, Revision revision) {}

  private final Cache<AskedList, Listing> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final QueryRunner queries;
  private final KnowledgeGraph graph;
  private final Texts texts;

  Lists(QueryRunner queries, KnowledgeGraph graph, Texts texts) {
    this.queries = queries;
    this.graph = graph;
    this.texts = texts;
  }

  /** The facets of a list, in their order. */
  List<String> facets(String name) {
    return query(name).facets();
  }

  /** A list; {@code parameters} are those of its query besides the language. */
  Listing listing(String name, Map<String, String> parameters, Language language) {
    var given = new TreeMap<>(parameters);
    given.put(LANGUAGE, language.code());
    var asked = new AskedList(name, Map.copyOf(given), graph.revision());
    Listing listing = remembered.getIfPresent(asked);
    if (listing == null) {
      listing = make(query(name), given, language); // no lock is held: see QueryRunner
      remembered.put(asked, listing);
    }
    return listing;
  }

  private StoredQuery query(String name) {
    return queries.catalogue().query("list/" + name);
  }

  private Listing make(StoredQuery query, Map<String, String> given, Language language) {
    Map<String, String> names =
        queries.rows("schemes/names", Map.of(LANGUAGE, language.code())).stream()
            .collect(
                Collectors.toMap(
                    row -> row.getValue("concept").stringValue(),
                    row -> row.getValue("conceptLabel").stringValue(),
                    (one, other) -> one));
    var cells = new Cells(texts, language, names);
    var facetNames = new LinkedHashMap<String, Map<String, String>>();
    var items = new ArrayList<Item>();
    for (BindingSet row : queries.rows(query.name(), given)) {
      var keys = new LinkedHashMap<String, Set<String>>();
      for (String facet : query.facets()) {
        Map<String, String> values = values(query, facet, row, cells);
        keys.put(facet, Set.copyOf(values.keySet()));
        facetNames.computeIfAbsent(facet, each -> new TreeMap<>()).putAll(values);
      }
      items.add(new Item(row, keys, words(query, row, cells)));
    }
    return new Listing(query, given, List.copyOf(items), names, facetNames);
  }

  /** The values of a facet in a row, with their names. */
  private static Map<String, String> values(
      StoredQuery query, String facet, BindingSet row, Cells cells) {
    Value value = row.getValue(facet);
    if (value == null) {
      return Map.of();
    }
    if (query.columns().get(facet) == ParameterType.IRIS) {
      return Cells.iris(value).stream()
          .collect(Collectors.toMap(Gkec::lastPart, cells::name, (one, other) -> one));
    }
    String key = value instanceof IRI iri ? Gkec.lastPart(iri) : value.stringValue();
    return Map.of(key, cells.text(facet, row, value));
  }

  private static String words(StoredQuery query, BindingSet row, Cells cells) {
    var words = new StringBuilder();
    query
        .columns()
        .forEach((column, type) -> {
          Value value = row.getValue(column);
          if (value != null && type == ParameterType.IRIS) {
            Cells.iris(value).forEach(iri -> words.append(cells.name(iri)).append(' '));
          } else if (value != null && Cells.isText(type, value)) {
            words.append(value.stringValue()).append(' ');
          }
        });
    return Folded.of(words.toString());
  }
}

package org.gkec.queries;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gkec.ontology.Resources;

/** All stored queries, by name. Unchangeable and thread-safe. */
public final class QueryCatalogue {

  private static final String FOLDER = "sparql";
  private static final String ENDING = ".rq";

  private final SortedMap<String, StoredQuery> queries;

  private QueryCatalogue(SortedMap<String, StoredQuery> queries) {
    this.queries = Collections.unmodifiableSortedMap(queries);
  }

  /**
   * The queries that are packed with this module.
   *
   * @throws IllegalArgumentException naming the file, if a header is not as described
   */
  public static QueryCatalogue bundled() {
    var queries = new TreeMap<String, StoredQuery>();
    for (String file : Resources.list(QueryCatalogue.class, FOLDER, ENDING)) {
      String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
      queries.put(name, QueryHeader.read(name, Resources.text(QueryCatalogue.class, file)));
    }
    return new QueryCatalogue(queries);
  }

  /** All queries, sorted by name. */
  public Collection<StoredQuery> all() {
    return queries.values();
  }

  /** The sections of the page of a thing of these classes, in their order. */
  public List<StoredQuery> sections(Set<String> types) {
    record Placed(StoredQuery query, StoredQuery.Section section) {}
    return queries.values().stream()
        .flatMap(query -> query.section().map(section -> new Placed(query, section)).stream())
        .filter(placed -> placed.section().types().stream().anyMatch(types::contains))
        .sorted(
            Comparator.comparingInt((Placed placed) -> placed.section().order())
                .thenComparing(placed -> placed.query().name()))
        .map(Placed::query)
        .toList();
  }

  /** The query of that name, for example {@code recommend/peers}, if there is one. */
  public Optional<StoredQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /**
   * The query of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public StoredQuery query(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no stored query '" + name + "'"));
  }
}

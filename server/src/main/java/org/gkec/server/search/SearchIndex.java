package org.gkec.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.ontology.Gkec;
import org.gkec.server.follow.Follower;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.gkec.server.query.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The index, in memory: made at the start from the stored queries of the group {@code search}, and
 * kept in step in the background after each write - thing by thing after a small one, anew after a
 * large one.
 */
@Component
class SearchIndex implements Follower {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final int MOST_THINGS = 200;

  /** Large graphs that are made anew after each write, and name nothing. */
  private static final Set<IRI> NOTHING_TO_FIND = Set.of(Gkec.DERIVED_GRAPH, Gkec.LINKS_GRAPH);

  private final KnowledgeGraph graph;
  private final QueryRunner queries;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Revision revision;

  SearchIndex(KnowledgeGraph graph, QueryRunner queries) throws IOException {
    this.graph = graph;
    this.queries = queries;
    this.writer =
        new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Languages.ANALYZER));
    this.searchers = new SearcherManager(writer, null);
    this.revision = graph.revision();
  }

  /** Something that is done with the index as it is now. */
  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  <T> T read(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.read(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The revision of the graph that the index was made from, or a later one. */
  Revision revision() {
    return revision;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public boolean concerns(GraphChanged change) {
    return !change.onlyIn(NOTHING_TO_FIND);
  }

  @Override
  public Duration pause() {
    return Duration.ZERO;
  }

  @Override
  public boolean start() {
    follow(List.of());
    return true;
  }

  /** Thing by thing if they are few. */
  @Override
  public void follow(List<GraphChanged> changes) {
    Set<String> things = new HashSet<>();
    boolean few = !changes.isEmpty();
    for (GraphChanged change : changes) {
      change
          .subjects()
          .ifPresent(subjects ->
              subjects.stream()
                  .filter(IRI.class::isInstance)
                  .forEach(thing -> things.add(thing.stringValue())));
      few &= change.subjects().isPresent();
    }
    try {
      if (few && things.size() <= MOST_THINGS) {
        for (String thing : things) {
          replace(thing);
        }
        searchers.maybeRefreshBlocking();
        revision = changes.getLast().revision();
      } else {
        rebuild();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(String thing) throws IOException {
    var term = new Term(Fields.THING, thing);
    Entry entry = entries(Map.of("thing", thing)).get(thing);
    if (entry == null) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocument(term, entry.document());
    }
  }

  private void rebuild() throws IOException {
    long start = System.nanoTime();
    Revision from = graph.revision();
    Map<String, Entry> entries = entries(Map.of());
    writer.deleteAll();
    for (Entry entry : entries.values()) {
      writer.addDocument(entry.document());
    }
    searchers.maybeRefreshBlocking();
    revision = from;
    LOG.info(
        "indexed things={} ms={} from={}",
        entries.size(),
        (System.nanoTime() - start) / 1_000_000,
        from.number());
  }

  private Map<String, Entry> entries(Map<String, String> parameters) {
    var entries = new LinkedHashMap<String, Entry>();
    for (BindingSet row : queries.fresh("search/texts", parameters)) {
      entries.computeIfAbsent(row.getValue("thing").stringValue(), Entry::new).text(row);
    }
    for (BindingSet row : queries.fresh("search/places", parameters)) {
      Entry entry = entries.get(row.getValue("thing").stringValue());
      if (entry != null) {
        entry.place(row);
      }
    }
    return entries;
  }
}

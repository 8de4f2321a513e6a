package org.gkec.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.gkec.server.query.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index, in memory: made at the start from the stored queries of the group {@code search}, and
 * kept in step in the background after each write - thing by thing after a small one, anew after a
 * large one.
 */
@Component
class SearchIndex implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final int MOST_THINGS = 200;

  /** Large graphs that are made anew after each write, and name nothing. */
  private static final Set<IRI> NOTHING_TO_FIND = Set.of(Gkec.DERIVED_GRAPH, Gkec.LINKS_GRAPH);

  private final KnowledgeGraph graph;
  private final QueryRunner queries;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("search").daemon(true).factory());
  private volatile Revision revision;
  private volatile boolean running;

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

  @EventListener
  void follow(GraphChanged change) {
    if (running && !change.onlyIn(NOTHING_TO_FIND)) {
      background.execute(() -> update(change));
    }
  }

  private void update(GraphChanged change) {
    Optional<Set<Resource>> few = change.subjects().filter(things -> things.size() <= MOST_THINGS);
    try {
      if (few.isPresent()) {
        for (Resource thing : few.get()) {
          if (thing instanceof IRI) {
            replace(thing.stringValue());
          }
        }
        searchers.maybeRefreshBlocking();
        revision = change.revision();
      } else if (change.revision().equals(graph.revision())) {
        rebuild();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("the search index could not follow revision {}", change.revision().number(), e);
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

  @Override
  public void start() {
    running = true;
    try {
      rebuild();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    running = false;
    background.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the derived graph and before the web server. */
  @Override
  public int getPhase() {
    return 2;
  }
}

package org.gkec.server.catalogue.crawl;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.page.Link;
import org.gkec.server.query.QueryRunner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What crawlers ask for: which pages there are, and which addresses to leave alone. */
@RestController
class CrawlerController {

  private static final int MOST = 10_000;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/cities",
          "/measures",
          "/practices",
          "/funding",
          "/learning",
          "/events",
          "/policies",
          "/networks",
          "/data",
          "/queries",
          "/doc/def");

  private final QueryRunner queries;
  private final KnowledgeGraph graph;

  CrawlerController(QueryRunner queries, KnowledgeGraph graph) {
    this.queries = queries;
    this.graph = graph;
  }

  @GetMapping(path = "/sitemap.xml", produces = "application/xml;charset=UTF-8")
  String index() {
    return sitemap().index(server() + "/sitemap-");
  }

  @GetMapping(path = "/sitemap-{part:\\d{1,4}}.xml", produces = "application/xml;charset=UTF-8")
  String part(@PathVariable("part") int part) {
    Sitemap sitemap = sitemap();
    if (part < 1 || part > sitemap.parts()) {
      throw new NoSuchResource(
          "The sitemap has the parts 1 to %d, not %d.".formatted(sitemap.parts(), part));
    }
    return sitemap.part(part);
  }

  /** Pages may be read; what computes an answer for each address may not be crawled. */
  @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
  String robots() {
    return """
    User-agent: *
    Disallow: /sparql
    Disallow: /queries/
    Disallow: /search
    Disallow: /recommendations
    Disallow: /peers
    Disallow: /graphs
    Disallow: /workbench?
    Disallow: /cite
    Disallow: /*?q=
    Disallow: /*&q=
    Crawl-delay: 1

    Sitemap: %s/sitemap.xml
    """
        .formatted(server());
  }

  private Sitemap sitemap() {
    Revision revision = graph.revision();
    Stream<String> things =
        queries.rows("data/documents", Map.of()).stream()
            .map(row -> row.getValue("thing"))
            .filter(IRI.class::isInstance)
            .map(thing -> Link.of((IRI) thing))
            .filter(link -> link.startsWith("/"))
            .map(link -> "/doc" + link);
    String server = server();
    return new Sitemap(
        Stream.concat(PAGES.stream(), things).map(path -> server + path).toList(),
        revision.since(),
        MOST);
  }

  private static String server() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}

package org.gkec.server.http;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.query.TupleQueryResultHandler;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.QueryResultIO;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.gkec.server.graph.AnswerWriter;
import org.gkec.server.graph.syntax.QueryForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats of answers, and which one a caller gets. The first of a kind is the default. */
public final class Formats {

  /** A web page; only where a resource has one. */
  public static final Format HTML =
      Format.of("html", Formats::noWriter, "text/html", "application/xhtml+xml");

  /** Formats for triples. */
  public static final List<Format> TRIPLES =
      List.of(
          triples("ttl", RDFFormat.TURTLE, "text/turtle", "application/x-turtle"),
          Format.of(
              "jsonld",
              out -> new AnswerWriter.Triples(new JsonLdWriter(out)),
              "application/ld+json",
              "application/json"),
          triples("nt", RDFFormat.NTRIPLES, "application/n-triples", "text/plain"),
          triples("rdf", RDFFormat.RDFXML, "application/rdf+xml", "application/xml", "text/xml"),
          triples("trig", RDFFormat.TRIG, "application/trig"),
          triples("nq", RDFFormat.NQUADS, "application/n-quads"),
          triples("n3", RDFFormat.N3, "text/n3", "text/rdf+n3"),
          triples("rj", RDFFormat.RDFJSON, "application/rdf+json"));

  private static final List<Format> ROWS =
      List.of(
          rows(
              "json",
              TupleQueryResultFormat.JSON,
              "application/sparql-results+json",
              "application/json"),
          rows(
              "xml",
              TupleQueryResultFormat.SPARQL,
              "application/sparql-results+xml",
              "application/xml",
              "text/xml"),
          rows("csv", TupleQueryResultFormat.CSV, "text/csv"),
          rows("tsv", TupleQueryResultFormat.TSV, "text/tab-separated-values"),
          rows("brt", TupleQueryResultFormat.BINARY, "application/x-binary-rdf-results-table"));

  private static final List<Format> TRUTH =
      List.of(
          truth(
              "json",
              BooleanQueryResultFormat.JSON,
              "application/sparql-results+json",
              "application/json"),
          truth(
              "xml",
              BooleanQueryResultFormat.SPARQL,
              "application/sparql-results+xml",
              "application/xml",
              "text/xml"),
          truth("txt", BooleanQueryResultFormat.TEXT, "text/boolean", "text/plain"));

  private static final Map<String, String> LONG_NAMES =
      Map.of(
          "turtle", "ttl",
          "ntriples", "nt",
          "rdfxml", "rdf",
          "json-ld", "jsonld",
          "nquads", "nq",
          "rdfjson", "rj",
          "binary", "brt");

  private Formats() {}

  /** The formats in which a kind of answer can be written. */
  public static List<Format> of(QueryForm kind) {
    return switch (kind) {
      case ROWS -> ROWS;
      case TRUTH -> TRUTH;
      case TRIPLES -> TRIPLES;
    };
  }

  /**
   * The format to answer in: the one {@code name} says, else the one of {@code offered} that suits
   * {@code accept} best by its q-values; equals go to the one offered first.
   *
   * @throws NotAcceptable with what is offered, if none suits
   */
  public static Format choose(
      List<Format> offered, @Nullable String name, @Nullable String accept) {
    if (name != null && !name.isBlank()) {
      String known = LONG_NAMES.getOrDefault(name, name);
      return offered.stream()
          .filter(format -> format.isNamed(known))
          .findFirst()
          .orElseThrow(() -> refusal(name, offered));
    }
    String wanted = accept == null || accept.isBlank() ? "*/*" : accept;
    return ranges(wanted, offered)
        .flatMap(range -> offered.stream().filter(format -> format.suits(range)))
        .findFirst()
        .orElseThrow(() -> refusal(wanted, offered));
  }

  /**
   * The media type that suits {@code accept} best, of answers that are neither rows nor triples.
   *
   * @throws NotAcceptable with what is offered, if none suits
   */
  public static String type(List<String> offered, @Nullable String accept) {
    List<Format> formats =
        offered.stream().map(type -> Format.of(type, Formats::noWriter, type)).toList();
    return choose(formats, null, accept).mediaType().toString();
  }

  /** The formats that keep apart the graphs of a whole dataset. */
  public static final List<Format> QUADS =
      TRIPLES.stream().filter(format -> Set.of("trig", "nq").contains(format.name())).toList();

  /** The format that suits best, or the first if none does. */
  static Format chooseOrFirst(List<Format> offered, @Nullable String accept) {
    try {
      return choose(offered, null, accept);
    } catch (NotAcceptable e) {
      return offered.getFirst();
    }
  }

  /** The format with that suffix, if there is one. */
  public static Optional<Format> bySuffix(List<Format> offered, String suffix) {
    return offered.stream().filter(format -> format.name().equals(suffix)).findFirst();
  }

  private static Stream<MediaType> ranges(String accept, List<Format> offered) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(range -> range.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
    } catch (InvalidMediaTypeException e) {
      throw refusal(accept, offered);
    }
  }

  private static NotAcceptable refusal(String wanted, List<Format> offered) {
    return new NotAcceptable(
        wanted, offered.stream().map(format -> format.mediaType().toString()).toList());
  }

  private static Format rows(String name, TupleQueryResultFormat format, String... types) {
    return Format.of(
        name,
        out -> {
          TupleQueryResultHandler rows = QueryResultIO.createTupleWriter(format, out);
          boolean xml = format.equals(TupleQueryResultFormat.SPARQL);
          return new AnswerWriter.Rows(xml ? XmlText.rows(rows) : rows);
        },
        types);
  }

  private static Format truth(String name, BooleanQueryResultFormat format, String... types) {
    return Format.of(
        name, out -> new AnswerWriter.Truth(QueryResultIO.createBooleanWriter(format, out)), types);
  }

  private static Format triples(String name, RDFFormat format, String... types) {
    return Format.of(
        name, out -> new AnswerWriter.Triples(PrettyTriples.writer(format, out)), types);
  }

  private static AnswerWriter noWriter(OutputStream out) {
    throw new IllegalStateException("pages are written by templates");
  }
}

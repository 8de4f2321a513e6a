package org.gkec.server.http;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.gkec.server.graph.AnswerWriter;
import org.springframework.http.MediaType;

/**
 * One way to write an answer.
 *
 * @param name what {@code ?format=} takes and the suffix of a page, for example {@code ttl}
 * @param mediaTypes what {@code Accept} takes; the first is the one that is answered
 */
public record Format(
    String name, List<MediaType> mediaTypes, Function<OutputStream, AnswerWriter> writer) {

  static Format of(String name, Function<OutputStream, AnswerWriter> writer, String... types) {
    return new Format(
        name, List.of(types).stream().map(MediaType::parseMediaType).toList(), writer);
  }

  /** The media type of the answer. */
  public MediaType mediaType() {
    return mediaTypes.getFirst();
  }

  /** The Content-Type header of the answer; texts say their encoding. */
  public String contentType() {
    return mediaType().getType().equals("text") ? mediaType() + ";charset=utf-8" : "" + mediaType();
  }

  /** Its name, a media type, or the end of one: {@code xml} is RDF/XML where triples are asked. */
  boolean isNamed(String wanted) {
    return name.equals(wanted)
        || mediaTypes.stream()
            .anyMatch(type -> type.toString().equals(wanted) || type.getSubtype().equals(wanted));
  }

  /** {@code text/*} wants what is answered as text, not what has a name like that besides. */
  boolean suits(MediaType wanted) {
    boolean anyOfType = wanted.isWildcardSubtype() && !wanted.isWildcardType();
    return anyOfType
        ? wanted.includes(mediaType())
        : mediaTypes.stream().anyMatch(wanted::includes);
  }

  /**
   * Where triples are written to in this format.
   *
   * @throws IllegalStateException if it is a format of rows
   */
  public RDFHandler triples(OutputStream out) {
    if (writer.apply(out) instanceof AnswerWriter.Triples triples) {
      return triples.handler();
    }
    throw new IllegalStateException(name + " is no format of triples");
  }
}

package org.gkec.server.load;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.gkec.server.graph.write.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * The statements in the body of a request, read to the end before anything is written.
 *
 * @param quads whether the format names graphs
 */
record RdfBody(List<Statement> statements, boolean quads) {

  private static final List<RDFFormat> FORMATS =
      List.of(
          RDFFormat.TURTLE,
          RDFFormat.NTRIPLES,
          RDFFormat.RDFXML,
          RDFFormat.JSONLD,
          RDFFormat.TRIG,
          RDFFormat.NQUADS,
          RDFFormat.N3,
          RDFFormat.RDFJSON);

  /**
   * Formats whose documents may name graphs; JSON-LD counts as one graph unless asked otherwise.
   */
  private static final Set<RDFFormat> OF_QUADS = Set.of(RDFFormat.TRIG, RDFFormat.NQUADS);

  /**
   * Reads a body, or each file of a form.
   *
   * @param base what relative IRIs are relative to
   * @throws BadDocument with line and column if it is not what its type says
   */
  static RdfBody read(HttpServletRequest request, String base)
      throws IOException, ServletException, HttpMediaTypeNotSupportedException {
    String type = String.valueOf(request.getContentType());
    var statements = new ArrayList<Statement>();
    boolean quads = false;
    if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      for (Part part : request.getParts()) {
        RDFFormat format = format(part.getContentType(), part.getSubmittedFileName());
        parse(part.getInputStream(), part.getContentType(), format, base, statements);
        quads |= OF_QUADS.contains(format);
      }
    } else {
      RDFFormat format = format(type, null);
      parse(request.getInputStream(), type, format, base, statements);
      quads = OF_QUADS.contains(format);
    }
    return new RdfBody(statements, quads);
  }

  private static RDFFormat format(@Nullable String type, @Nullable String file)
      throws HttpMediaTypeNotSupportedException {
    Optional<RDFFormat> byType =
        Optional.ofNullable(type)
            .map(full -> full.split(";", 2)[0].strip())
            .flatMap(name -> RDFFormat.matchMIMEType(name, FORMATS));
    return byType
        .or(() -> Optional.ofNullable(file).flatMap(name -> RDFFormat.matchFileName(name, FORMATS)))
        .orElseThrow(() ->
            new HttpMediaTypeNotSupportedException(
                "the type %s is not read here; it must be one of %s"
                    .formatted(
                        type, FORMATS.stream().map(RDFFormat::getDefaultMIMEType).toList())));
  }

  /** That of the type, else UTF-8. */
  private static Charset charset(@Nullable String type) throws HttpMediaTypeNotSupportedException {
    try {
      return Optional.ofNullable(type)
          .map(MediaType::parseMediaType)
          .map(MediaType::getCharset)
          .orElse(StandardCharsets.UTF_8);
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotSupportedException(
          "the charset of '" + type + "' is not known here", List.of());
    }
  }

  private static void parse(
      InputStream body,
      @Nullable String type,
      RDFFormat format,
      String base,
      List<Statement> statements)
      throws IOException, HttpMediaTypeNotSupportedException {
    RDFParser parser = Rio.createParser(format);
    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    // A context is never fetched from elsewhere.
    parser.set(JSONLDSettings.SECURE_MODE, true);
    parser.set(JSONLDSettings.WHITELIST, Set.of());
    parser.setRDFHandler(new StatementCollector(statements));
    try {
      if (format.equals(RDFFormat.RDFXML) && !String.valueOf(type).contains("charset")) {
        parser.parse(body, base); // XML says itself in which characters it is written
      } else {
        parser.parse(Characters.of(body, charset(type)), base);
      }
    } catch (RDFParseException fault) {
      throw new BadDocument(fault);
    } catch (IllegalArgumentException fault) {
      throw new BadDocument(String.valueOf(fault.getMessage())); // RDF/JSON says so of an IRI
    } catch (CharacterCodingException fault) {
      throw new BadDocument("the body is not valid " + charset(type));
    }
  }
}

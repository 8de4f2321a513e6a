package org.gkec.loaders;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.bnode;
import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.base.CoreDatatype.XSD;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * The SHA-256 of a source file, which tells the files apart that a data set was loaded from.
 *
 * @param value in hexadecimal digits
 */
record Checksum(String value) {

  private static final String SPDX = "http://spdx.org/rdf/terms#";

  /** Reads {@code in} to its end. */
  static Checksum of(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return new Checksum(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  List<Statement> statementsAbout(IRI dataset) {
    BNode checksum = bnode();
    return List.of(
        statement(dataset, iri(SPDX, "checksum"), checksum, null),
        statement(checksum, RDF.TYPE, iri(SPDX, "Checksum"), null),
        statement(checksum, iri(SPDX, "algorithm"), iri(SPDX, "checksumAlgorithm_sha256"), null),
        statement(checksum, iri(SPDX, "checksumValue"), literal(value, XSD.HEXBINARY), null));
  }
}

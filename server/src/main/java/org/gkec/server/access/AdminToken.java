package org.gkec.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.gkec.server.graph.keep.UnusableDataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of the administrator: made at the first start, shown once in the log, and kept in the
 * data folder as a hash alone.
 */
final class AdminToken {

  private static final Logger LOG = LoggerFactory.getLogger(AdminToken.class);

  private static final Pattern FORM = Pattern.compile("([0-9a-f]{64})( [0-9a-f]{8})?");

  private final byte[] hash;

  private AdminToken(byte[] hash) {
    this.hash = hash;
  }

  /** The token of a data folder, which is made if there is none. */
  static AdminToken of(Path folder) {
    Path file = folder.resolve("admin-token.sha256");
    try {
      if (Files.notExists(file)) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createDirectories(folder);
        Files.writeString(file, line(hash(token)));
        LOG.info("admin token, shown this once: {} ; its hash is in {}", token, file);
      }
      return new AdminToken(read(folder, file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make " + file, e);
    }
  }

  /** The hash, which a file of an earlier release has without a checksum. */
  private static byte[] read(Path folder, Path file) throws IOException {
    String found = Files.readString(file, StandardCharsets.ISO_8859_1);
    var line = FORM.matcher(found.strip());
    byte[] hash = line.matches() ? HexFormat.of().parseHex(line.group(1)) : new byte[0];
    if (hash.length == 0 || (line.group(2) != null && !line(hash).equals(found))) {
      throw new UnusableDataFolder(
          folder,
          ("%s is damaged: expected 64 hexadecimal digits and a checksum, got %d characters;"
                  + " restore it, or delete it and a new token is made")
              .formatted(file.getFileName(), found.length()));
    }
    return hash;
  }

  private static String line(byte[] hash) {
    var checksum = new CRC32();
    checksum.update(hash);
    return "%s %08x\n".formatted(HexFormat.of().formatHex(hash), checksum.getValue());
  }

  boolean matches(String token) {
    return MessageDigest.isEqual(hash, hash(token));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

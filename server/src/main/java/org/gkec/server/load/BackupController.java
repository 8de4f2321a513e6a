package org.gkec.server.load;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Backup;
import org.gkec.server.graph.keep.Revision;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole graph at one revision, for whoever may write; {@code gkec.restore} takes it back. */
@RestController
class BackupController {

  private final KnowledgeGraph graph;

  BackupController(KnowledgeGraph graph) {
    this.graph = graph;
  }

  @GetMapping("/backup")
  void backup(HttpServletResponse response) throws IOException {
    try (Backup backup = graph.backup()) {
      Revision revision = backup.revision();
      response.setContentType("application/gzip");
      response.setContentLengthLong(Files.size(backup.file()));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"gkec-backup-%d-%d.nq.gz\""
              .formatted(revision.number(), revision.step()));
      response.setHeader("Repr-Digest", "sha-256=:" + digest(backup.file()) + ":");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      Files.copy(backup.file(), response.getOutputStream());
    }
  }

  /** As RFC 9530 has it. */
  private static String digest(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

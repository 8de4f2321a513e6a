package org.gkec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gkec.server.OwnService.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.OwnService;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What an operator gets with the token: backups and figures. */
class OperatorTest {

  @TempDir private Path folder;

  @Test
  void a_backup_over_http_needs_a_token_and_is_what_a_new_service_starts_with() throws Exception {
    Path backup = folder.resolve("backup.nq.gz");
    Path fresh = folder.resolve("fresh");
    Files.createDirectories(folder.resolve("old"));
    Files.writeString(folder.resolve("old/admin-token.sha256"), RunningService.TOKEN_HASH);
    try (var service = startIn(folder.resolve("old"), "--server.address=127.0.0.1")) {
      Http http = http(service);
      http.update("INSERT DATA { <urn:a> <urn:p> 1, 2, 3 }");
      assertThat(http.get("/backup").statusCode()).isEqualTo(401);

      HttpResponse<byte[]> answer = http.bytes("/backup", "Authorization", Http.TOKEN);

      assertThat(answer.headers().firstValue("Content-Disposition"))
          .hasValueSatisfying(name -> assertThat(name).contains("gkec-backup-1-"));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer.body());
      assertThat(answer.headers().firstValue("Repr-Digest"))
          .hasValue("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
      Files.write(backup, answer.body());
    }
    try (var service = startIn(fresh, "--server.address=127.0.0.1", "--gkec.restore=" + backup)) {
      assertThat(http(service).count("<urn:a> <urn:p> ?o")).isEqualTo(3);
    }
  }

  @Test
  void figures_for_operators_need_a_token_and_say_how_queries_ended() throws IOException {
    Files.writeString(folder.resolve("admin-token.sha256"), RunningService.TOKEN_HASH);
    try (var service = start("--server.address=127.0.0.1", "--gkec.sparql.row-limit=1")) {
      Http http = http(service);
      http.update("INSERT DATA { <urn:a> <urn:p> 1, 2, 3 }");
      http.get("/sparql?query=" + Http.encoded("SELECT * { ?s ?p ?o }"));
      http.get("/sparql?query=" + Http.encoded("SELECT * {"));

      assertThat(http.get("/actuator/prometheus").statusCode()).isEqualTo(401);
      assertThat(http.send("GET", "/actuator/prometheus", "", "Authorization", Http.TOKEN).body())
          .contains(
              "gkec_query_seconds_count{outcome=\"budget rows\"} 1",
              "gkec_query_seconds_count{outcome=\"fault\"} 1",
              "gkec_query_seconds_count{outcome=\"whole\"} 1",
              "gkec_queries_held_bytes 0.0",
              "gkec_revision 1.0",
              "gkec_writable 1.0",
              "gkec_journal_bytes",
              "gkec_disk_left_bytes",
              "gkec_follower_behind{follower=\"search\"}",
              "http_server_requests_seconds_count",
              "jvm_memory_used_bytes");
    }
  }

  private ConfigurableApplicationContext start(String... more) {
    return startIn(folder, more);
  }

  private static ConfigurableApplicationContext startIn(Path data, String... more) {
    String[] empty = {"--gkec.load.bundled=false", "--gkec.derived=false"};
    return OwnService.start(
        data, Stream.of(empty, more).flatMap(Stream::of).toArray(String[]::new));
  }
}

package org.gkec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.gkec.server.Application;
import org.gkec.server.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** Where an issuer is configured, its tokens count, by their scope. */
class IssuerTest {

  @Test
  void a_token_of_the_issuer_may_write_if_it_has_the_scope(@TempDir Path folder) throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
    HttpServer issuer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String name = "http://127.0.0.1:" + issuer.getAddress().getPort();
    answer(
        issuer,
        "/.well-known/openid-configuration",
        "{\"issuer\": \""
            + name
            + "\", \"jwks_uri\": \""
            + name
            + "/keys\", \"subject_types_supported\": [\"public\"]}");
    answer(issuer, "/keys", new JWKSet(key.toPublicJWK()).toString());
    issuer.start();
    try (var service =
        SpringApplication.run(
            Application.class,
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--gkec.load.bundled=false",
            "--gkec.derived=false",
            "--gkec.data-dir=" + folder,
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + name,
            "--logging.level.root=WARN")) {
      var http =
          new Http(
              service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));

      assertThat(update(http, token(key, name, "gkec:write"))).isEqualTo(204);
      assertThat(update(http, token(key, name, "gkec:read"))).isEqualTo(403);
      assertThat(update(http, token(key, "http://other.example", "gkec:write"))).isEqualTo(401);
      assertThat(
              update(
                  http, token(new RSAKeyGenerator(2048).keyID("k").generate(), name, "gkec:write")))
          .isEqualTo(401);
      assertThat(http.count("?s ?p ?o")).isEqualTo(1);
      assertThat(folder.resolve("admin-token.sha256")).doesNotExist();
    } finally {
      issuer.stop(0);
    }
  }

  private static int update(Http http, String token) {
    return http.send(
            "POST",
            "/sparql",
            "INSERT DATA { <urn:a> <urn:p> 1 }",
            "Content-Type",
            "application/sparql-update",
            "Authorization",
            "Bearer " + token)
        .statusCode();
  }

  private static String token(RSAKey key, String issuer, String scope) throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject("a-loader")
            .claim("scope", scope)
            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
            .build();
    var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static void answer(HttpServer server, String path, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}

package org.gkec.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.DockerException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.utility.DockerImageName;

/**
 * The image of the Dockerfile, started and asked. The base images can be replaced by the
 * environment variables GKEC_BUILD_IMAGE and GKEC_RUN_IMAGE where no registry is at hand.
 */
class ContainerIT {

  private static final int PORT = 8080;
  private static final Map<String, String> BASES =
      Map.of(
          "BUILD", System.getenv().getOrDefault("GKEC_BUILD_IMAGE", "eclipse-temurin:25-jdk"),
          "RUN", System.getenv().getOrDefault("GKEC_RUN_IMAGE", "debian:bookworm-slim"));

  @BeforeEach
  void there_are_an_engine_and_the_base_images() {
    skipUnless(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine answers");
    BASES
        .values()
        .forEach(base -> skipUnless(there(base), "base image " + base + " cannot be had"));
  }

  @Test
  void the_image_serves_the_bundled_data_as_a_user_without_rights() throws Exception {
    try (var service = new GenericContainer<>(DockerImageName.parse(image().get()))) {
      service
          .withExposedPorts(PORT)
          .waitingFor(
              Wait.forHttp("/actuator/health/readiness")
                  .forPort(PORT)
                  .withStartupTimeout(Duration.ofMinutes(3)))
          .start();

      var http = new Http(service.getMappedPort(PORT));
      assertThat(
              http.rows("SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/gkec/def#City> }")
                  .get(0)
                  .get("n")
                  .get("value")
                  .asInt())
          .isGreaterThan(1400);
      assertThat(service.execInContainer("id", "-u").getStdout().strip()).isEqualTo("10001");
      assertThat(service.execInContainer("test", "-s", "/data/snapshot.nq.gz").getExitCode())
          .isZero();
    }
  }

  private static ImageFromDockerfile image() {
    Path root = Path.of("..").toAbsolutePath().normalize();
    return new ImageFromDockerfile("gkec-server-test", false)
        .withFileFromPath("Dockerfile", root.resolve("Dockerfile"))
        .withFileFromPath(
            "server/target/gkec-server.jar", root.resolve("server/target/gkec-server.jar"))
        .withBuildArgs(BASES);
  }

  private static boolean there(String image) {
    var client = DockerClientFactory.lazyClient();
    try {
      client.inspectImageCmd(image).exec();
      return true;
    } catch (DockerException missing) {
      return pulled(image);
    }
  }

  private static boolean pulled(String image) {
    try {
      return DockerClientFactory.lazyClient()
          .pullImageCmd(image)
          .start()
          .awaitCompletion(2, TimeUnit.MINUTES);
    } catch (DockerException refused) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void skipUnless(boolean condition, String reason) {
    if (!condition) {
      System.out.println("SKIPPED: ContainerIT: " + reason);
    }
    assumeTrue(condition, reason);
  }
}

package org.gkec.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
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

  @BeforeAll
  static void there_is_an_engine() {
    boolean engine = DockerClientFactory.instance().isDockerAvailable();
    if (!engine) {
      System.out.println("SKIPPED: ContainerIT: no Docker engine answers");
    }
    assumeTrue(engine, "no Docker engine answers");
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
      assertThat(service.execInContainer("test", "-s", "/data/graph.nq.gz").getExitCode()).isZero();
    }
  }

  private static ImageFromDockerfile image() {
    Path root = Path.of("..").toAbsolutePath().normalize();
    var image =
        new ImageFromDockerfile("gkec-server-test", false)
            .withFileFromPath("Dockerfile", root.resolve("Dockerfile"))
            .withFileFromPath(
                "server/target/gkec-server.jar", root.resolve("server/target/gkec-server.jar"));
    return image.withBuildArgs(arguments());
  }

  private static Map<String, String> arguments() {
    var arguments = new HashMap<String, String>();
    System.getenv()
        .forEach((name, value) -> {
          switch (name) {
            case "GKEC_BUILD_IMAGE" -> arguments.put("BUILD", value);
            case "GKEC_RUN_IMAGE" -> arguments.put("RUN", value);
            default -> {}
          }
        });
    return arguments;
  }
}

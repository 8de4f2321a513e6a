package org.gkec.server;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that a test starts and ends itself, on a folder and a random port. */
public final class OwnService {

  private OwnService() {}

  /** Starts it, with further settings such as {@code --gkec.access.rate=1}. */
  public static ConfigurableApplicationContext start(Path folder, String... settings) {
    String[] usual = {"--server.port=0", "--gkec.data-dir=" + folder, "--logging.level.root=WARN"};
    return SpringApplication.run(
        Application.class, Stream.of(usual, settings).flatMap(Stream::of).toArray(String[]::new));
  }

  /** Speaks to it. */
  public static Http http(ConfigurableApplicationContext service) {
    return new Http(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }
}

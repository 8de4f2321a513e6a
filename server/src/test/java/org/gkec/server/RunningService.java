package org.gkec.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The service with its bundled data on a random port of the loopback address, one for all tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Application.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "gkec.sparql.time-limit=8s",
      "gkec.access.rate=0",
      "logging.level.root=WARN"
    })
@ContextConfiguration(initializers = RunningService.FreshDataFolder.class)
@Import(RunningService.Asking.class)
public @interface RunningService {

  /** For {@code @Autowired private Http http}. */
  @TestConfiguration(proxyBeanMethods = false)
  class Asking {
    /** Only once the service listens there is a port. */
    @Bean
    @Lazy
    Http http(Environment environment) {
      return new Http(environment.getRequiredProperty("local.server.port", Integer.class));
    }
  }

  /** The SHA-256 of "token-of-the-tests". */
  String TOKEN_HASH = "7b1b98835d2b9475bb5c2f28a0a212b839d44a6fcb28ecfcb46d9c63ab76d6f2\n";

  /** Gives the service a data folder with nothing but the token of the tests. */
  class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        var folder = Files.createTempDirectory("gkec-test");
        Files.writeString(folder.resolve("admin-token.sha256"), TOKEN_HASH);
        TestPropertyValues.of("gkec.data-dir=" + folder).applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.gkec.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The GKEC Knowledge Graph as a service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

  /** Starts the service; settings are described in docs/operations.md. */
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }
}

package org.gkec.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.mustache.autoconfigure.MustacheAutoConfiguration;

/** The GKEC Knowledge Graph as a service. */
@SpringBootApplication(
    exclude = MustacheAutoConfiguration.class) // Templates and TemplateViews read them
@ConfigurationPropertiesScan
public class Application {

  /** Starts the service; settings are described in docs/operations.md. */
  public static void main(String[] arguments) {
    // Requests to other servers go to an address that was checked, under the server's name.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    SpringApplication.run(Application.class, arguments);
  }
}

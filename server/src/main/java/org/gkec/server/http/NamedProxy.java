package org.gkec.server.http;

import java.util.regex.Pattern;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} from the one proxy that is named:
 * anybody may send them, and who is believed to be another has another's share of the service.
 */
@Component
class NamedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final String address;

  NamedProxy(
      @Value("${gkec.proxy:}") String address,
      @Value("${server.forward-headers-strategy:none}") String strategy) {
    if (!strategy.equalsIgnoreCase("none")) {
      throw new IllegalArgumentException(
          "server.forward-headers-strategy=%s believes every caller in a private network; name the"
                  .formatted(strategy)
              + " proxy instead: gkec.proxy=<its address>");
    }
    this.address = address;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (!address.isEmpty()) {
      var valve = new RemoteIpValve();
      valve.setInternalProxies(Pattern.quote(address));
      valve.setRemoteIpHeader("X-Forwarded-For");
      valve.setProtocolHeader("X-Forwarded-Proto");
      factory.addEngineValves(valve);
    }
  }
}

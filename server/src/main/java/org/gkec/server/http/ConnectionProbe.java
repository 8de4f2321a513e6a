package org.gkec.server.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a request find out whether its caller still listens. Servlets learn of a closed connection
 * only by writing to it; Tomcat can look for more input without waiting, and then meets the end.
 */
@Component
class ConnectionProbe implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  static final String ATTRIBUTE = ConnectionProbe.class.getName();

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Probe());
  }

  private static final class Probe extends ValveBase {

    Probe() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      request.setAttribute(ATTRIBUTE, (BooleanSupplier) () -> isGone(request.getCoyoteRequest()));
      getNext().invoke(request, response);
    }

    /** At the end of the input Tomcat reports one byte, so that a reader would meet the fault. */
    private static boolean isGone(org.apache.coyote.Request request) {
      request.action(ActionCode.AVAILABLE, true);
      return request.getAvailable() == 1;
    }
  }
}

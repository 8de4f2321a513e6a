package org.gkec.server.pace;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Closes a connection on which a body comes too slowly. Where Tomcat reads bytes for all: streams,
 * forms and files alike, and what is left of a body that was refused.
 */
@Component
class SlowBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final PaceProperties limits;

  SlowBodies(PaceProperties limits) {
    this.limits = limits;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (limits.slowest().toBytes() > 0) {
      factory.addEngineValves(new Watch(limits));
    }
  }

  private static final class Watch extends ValveBase {

    /** As Tomcat does. */
    private static final long MOST_SWALLOWED = 2L << 20;

    private final PaceProperties limits;

    Watch(PaceProperties limits) {
      super(true);
      this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      org.apache.coyote.Request bytes = request.getCoyoteRequest();
      InputBuffer plain = bytes.getInputBuffer();
      var pace = new Pace("the body of the request", limits);
      InputBuffer paced = new PacedBody(plain, pace);
      bytes.setInputBuffer(paced);
      try {
        getNext().invoke(request, response);
        swallow(request, response, paced);
      } finally {
        bytes.setInputBuffer(plain); // Tomcat uses the request again for other callers
        if (pace.isTooSlow()) {
          close(bytes, response);
        }
      }
    }

    private static void close(org.apache.coyote.Request bytes, Response response)
        throws IOException {
      try {
        response.finishResponse();
      } finally {
        bytes.action(ActionCode.CLOSE_NOW, null);
      }
    }

    /** Tomcat reads what is left of a body that was refused; it would wait for it at any pace. */
    private static void swallow(Request request, Response response, InputBuffer paced)
        throws IOException {
      if (request.isFinished() || request.getHeader(HttpHeaders.EXPECT) != null) {
        return;
      }
      response.finishResponse();
      try {
        int read = 1;
        for (long left = MOST_SWALLOWED; left > 0 && read > 0; left -= read) {
          read = paced.doRead(new Unread());
        }
      } catch (IOException gone) {
        // nothing is left to be said to whoever sends it
      }
    }
  }

  /** Takes bytes that nobody wants. */
  private static final class Unread implements ApplicationBufferHandler {

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // they are not kept
    }
  }

  private record PacedBody(InputBuffer plain, Pace pace) implements InputBuffer {
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      long since = System.nanoTime();
      int read = plain.doRead(handler);
      pace.step(since, Math.max(0, read));
      return read;
    }

    @Override
    public int available() {
      return plain.available();
    }
  }
}

package org.gkec.server.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends an answer that is read too slowly: the connection is cut, so that it never looks whole. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowReaders extends OncePerRequestFilter {

  private final PaceProperties limits;

  SlowReaders(PaceProperties limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return limits.slowest().toBytes() == 0;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        request, new PacedAnswer(response, new Pace("the reader of the answer", limits)));
  }

  /** Only streams can be long; what is written by a writer is a page. */
  private static final class PacedAnswer extends HttpServletResponseWrapper {

    private final Pace pace;

    PacedAnswer(HttpServletResponse response, Pace pace) {
      super(response);
      this.pace = pace;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return new PacedStream(super.getOutputStream(), pace);
    }
  }

  private static final class PacedStream extends ServletOutputStream {

    private final ServletOutputStream out;
    private final Pace pace;

    PacedStream(ServletOutputStream out, Pace pace) {
      this.out = out;
      this.pace = pace;
    }

    @Override
    public void write(int one) throws IOException {
      long since = System.nanoTime();
      out.write(one);
      pace.step(since, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      long since = System.nanoTime();
      out.write(bytes, from, length);
      pace.step(since, length);
    }

    @Override
    public void flush() throws IOException {
      long since = System.nanoTime();
      out.flush();
      pace.step(since, 0);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}

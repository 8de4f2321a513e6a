package org.gkec.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The address under which the world knows this server. Links that must be absolute - canonical
 * ones, sitemap, feeds, descriptions - are made from it, whatever a caller writes into {@code
 * Host}.
 */
@Component
@ConditionalOnProperty("gkec.public-address")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServedAddress extends OncePerRequestFilter {

  private final URI address;

  ServedAddress(@Value("${gkec.public-address}") URI address) {
    if (address.getHost() == null
        || !String.valueOf(address.getScheme()).matches("https?")
        || !String.valueOf(address.getPath()).matches("/?")) {
      throw new IllegalArgumentException(
          "gkec.public-address must be like https://kg.example.org, got " + address);
    }
    this.address = address;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Known(request, address), response);
  }

  private static final class Known extends HttpServletRequestWrapper {

    private final URI address;

    Known(HttpServletRequest request, URI address) {
      super(request);
      this.address = address;
    }

    @Override
    public String getScheme() {
      return address.getScheme();
    }

    @Override
    public boolean isSecure() {
      return getScheme().equals("https");
    }

    @Override
    public String getServerName() {
      return address.getHost();
    }

    @Override
    public int getServerPort() {
      return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(address.resolve("/").toString()).append(getRequestURI().substring(1));
    }

    @Override
    public String getHeader(String name) {
      return name.equalsIgnoreCase(HttpHeaders.HOST)
          ? address.getAuthority()
          : super.getHeader(name);
    }
  }
}

package org.gkec.server.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reading is open; writing needs a bearer token: a JWT with the scope {@code gkec:write} where an
 * issuer is configured, else the administrator's token.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final String MAY_WRITE = "SCOPE_gkec:write";

  /** Pages load what they need from this server alone; nothing inside them runs or styles. */
  private static final String PAGES_MAY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** Lets through the method QUERY, which the usual firewall does not know. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHttpMethods(
        List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"));
    return firewall;
  }

  @Bean
  SecurityFilterChain access(
      HttpSecurity http,
      AccessProperties properties,
      StoreProperties store,
      ObjectProvider<JwtDecoder> issuer,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(PAGES_MAY)));
    if (properties.open()) {
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }
    JwtDecoder decoder = issuer.getIfAvailable();
    AuthenticationManager tokens =
        decoder == null
            ? adminToken(AdminToken.of(store.dataDir()))
            : new ProviderManager(List.of(new JwtAuthenticationProvider(decoder)));
    var wrongTokens = new WrongTokens();
    http.authorizeHttpRequests(all ->
            all.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(Writes::is)
                .hasAuthority(MAY_WRITE)
                .anyRequest()
                .permitAll())
        .oauth2ResourceServer(server ->
            server
                .authenticationManagerResolver(request -> tokens)
                .authenticationEntryPoint((request, response, fault) ->
                    problems.resolveException(
                        request,
                        response,
                        null,
                        fault instanceof InvalidBearerTokenException
                            ? wrongTokens.answer(request, unauthorized(fault))
                            : unauthorized(fault)))
                .accessDeniedHandler((request, response, fault) ->
                    problems.resolveException(request, response, null, forbidden())));
    return http.build();
  }

  private static AuthenticationManager adminToken(AdminToken token) {
    return given -> {
      if (given instanceof BearerTokenAuthenticationToken bearer
          && token.matches(bearer.getToken())) {
        var admin =
            new PreAuthenticatedAuthenticationToken(
                "admin", "", AuthorityUtils.createAuthorityList(MAY_WRITE));
        admin.setAuthenticated(true);
        return admin;
      }
      throw new InvalidBearerTokenException("the token is not known here");
    };
  }

  private static Refusal unauthorized(Exception fault) {
    return new Refusal(
            ProblemType.UNAUTHORIZED,
            fault instanceof InvalidBearerTokenException
                ? "the bearer token is not valid"
                : "writing needs a bearer token: Authorization: Bearer ...")
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gkec\"");
  }

  private static Refusal forbidden() {
    return new Refusal(
        ProblemType.FORBIDDEN, "the bearer token does not have the scope gkec:write");
  }
}

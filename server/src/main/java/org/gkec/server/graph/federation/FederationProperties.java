package org.gkec.server.graph.federation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which servers may be asked, and how much.
 *
 * @param allow addresses that may be asked, and all below them
 * @param privateHosts of those, hosts that may have a private or loopback address
 * @param perHost requests to a host at a time
 * @param answerLimit size of one answer
 * @param connectTimeout for making a connection
 * @param batch rows that are joined with a server's answer in one request
 * @param failures after so many in a row a host is not asked for a while
 * @param pause how long that is
 */
@ConfigurationProperties(prefix = "gkec.federation", ignoreUnknownFields = false)
public record FederationProperties(
    @DefaultValue({
          "https://query.wikidata.org/",
          "https://publications.europa.eu/webapi/rdf/sparql",
          "https://data.europa.eu/sparql",
          "https://dbpedia.org/sparql"
        })
        List<URI> allow,
    @DefaultValue({}) Set<String> privateHosts,
    @DefaultValue("4") int perHost,
    @DefaultValue("20MB") DataSize answerLimit,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("50") int batch,
    @DefaultValue("3") int failures,
    @DefaultValue("30s") Duration pause) {}

package org.gkec.server.load;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * What a write says must hold of the graph it changes: If-Match and If-None-Match of RFC 9110, so
 * that nobody overwrites what they have not seen. The entity tag of any answer names the revision
 * of the whole graph; weak tags count too, as they differ in bytes alone.
 */
record Precondition(@Nullable List<ETag> match, @Nullable List<ETag> noneMatch) {

  static Precondition of(HttpServletRequest request) {
    return new Precondition(
        tags(request, HttpHeaders.IF_MATCH), tags(request, HttpHeaders.IF_NONE_MATCH));
  }

  private static @Nullable List<ETag> tags(HttpServletRequest request, String header) {
    List<String> values = Collections.list(request.getHeaders(header));
    return values.isEmpty() ? null : ETag.parse(String.join(",", values));
  }

  /** Refuses with 412 where it does not hold: asked inside the write, where nothing else writes. */
  void require(boolean exists, Revision current) {
    if (match != null && !isMet(match, exists, current)) {
      throw refusal(
          HttpHeaders.IF_MATCH, exists ? "it is at revision " + current : "it does not exist");
    }
    if (noneMatch != null && isMet(noneMatch, exists, current)) {
      throw refusal(HttpHeaders.IF_NONE_MATCH, "it exists, at revision " + current);
    }
  }

  private static boolean isMet(List<ETag> tags, boolean exists, Revision current) {
    return exists
        && tags.stream().anyMatch(tag -> tag.isWildcard() || current.isNamedBy(tag.tag()));
  }

  private static Refusal refusal(String header, String state) {
    return new Refusal(
        ProblemType.PRECONDITION_FAILED,
        "%s does not hold of the graph: %s. Nothing was written; read it again."
            .formatted(header, state));
  }
}

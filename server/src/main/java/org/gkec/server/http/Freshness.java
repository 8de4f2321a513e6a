package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.gkec.server.graph.Revision;
import org.springframework.http.HttpHeaders;

/** Caching by revision: an answer that depends on the graph alone is good until the next write. */
public final class Freshness {

  private Freshness() {}

  /**
   * Marks the answer with the revision it is made from.
   *
   * @return true if the caller has this very answer already: 304 is set, nothing is to be written
   */
  public static boolean isKnown(
      Revision revision, Format format, HttpServletRequest request, HttpServletResponse response) {
    // Weak, as it names the content, and compressed and plain bytes differ.
    String tag =
        "W/\"r%d-%x-%s\""
            .formatted(revision.number(), revision.since().toEpochMilli(), format.name());
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setDateHeader(HttpHeaders.LAST_MODIFIED, revision.since().toEpochMilli());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    boolean same =
        known != null
            && Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    if (same) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return same;
  }
}

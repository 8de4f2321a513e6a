package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.gkec.server.graph.keep.Revision;
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
    response.setDateHeader(HttpHeaders.LAST_MODIFIED, revision.since().toEpochMilli());
    return isKnown(tag(revision, format.name()), request, response);
  }

  /**
   * The same for a page in a language. A page also changes with the release, which begins with a
   * start of the service, and with the day, by which events are coming or past.
   */
  public static boolean isKnown(
      Revision revision,
      String language,
      HttpServletRequest request,
      HttpServletResponse response) {
    String variant =
        "%s-%s-%x"
            .formatted(
                language,
                LocalDate.now(ZoneOffset.UTC),
                ManagementFactory.getRuntimeMXBean().getStartTime());
    response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    return isKnown(tag(revision, variant), request, response);
  }

  /** Weak, as it names the content, and compressed and plain bytes differ. */
  private static String tag(Revision revision, String variant) {
    return "W/\"r%d-%x-%s\"".formatted(revision.number(), revision.since().toEpochMilli(), variant);
  }

  private static boolean isKnown(
      String tag, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, tag);
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

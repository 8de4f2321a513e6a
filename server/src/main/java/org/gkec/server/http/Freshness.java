package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.gkec.server.graph.keep.Revision;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Caching by revision: an answer that depends on the graph alone is good until the next write. */
public final class Freshness {

  /** What pages, and problems that may be pages, depend on beside their address. */
  public static final String PAGE_VARIES = "Accept, Accept-Language, Cookie";

  private static final Instant RELEASE =
      Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

  private Freshness() {}

  /**
   * Marks the answer with the revision it is made from.
   *
   * @return true if the caller has this very answer already: 304 is set, nothing is to be written
   */
  public static boolean isKnown(
      Revision revision, Format format, HttpServletRequest request, HttpServletResponse response) {
    return isKnown(tag(revision, format.name()), revision.since(), request, response);
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
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String variant = "%s-%s-%x".formatted(language, today, RELEASE.toEpochMilli());
    response.setHeader(HttpHeaders.VARY, PAGE_VARIES);
    Instant changed =
        Stream.of(revision.since(), RELEASE, today.atStartOfDay(ZoneOffset.UTC).toInstant())
            .max(Instant::compareTo)
            .orElseThrow();
    return isKnown(tag(revision, variant), changed, request, response);
  }

  /** Weak, as it names the content, and compressed and plain bytes differ. */
  private static String tag(Revision revision, String variant) {
    return "W/\"%s-%s\"".formatted(revision.tag(), variant);
  }

  private static boolean isKnown(
      String tag, Instant changed, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    return new ServletWebRequest(asReading(request), response)
        .checkNotModified(tag, lastModified(changed));
  }

  /**
   * A date names a second. What changed in this very second may change in it once more, and has no
   * date yet.
   */
  private static long lastModified(Instant changed) {
    Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(Instant.now().truncatedTo(ChronoUnit.SECONDS))
        ? -1
        : second.toEpochMilli();
  }

  /** A question is a question by whatever method it comes: POST and QUERY are answered like GET. */
  private static HttpServletRequest asReading(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return request.getMethod().equals("HEAD") ? "HEAD" : "GET";
      }
    };
  }
}

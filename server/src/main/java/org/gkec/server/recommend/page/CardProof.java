package org.gkec.server.recommend.page;

import java.util.List;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Where a measure was carried out, what it cost and brought, and where to learn how. */
record CardProof(
    List<Donated> donors,
    List<RangeLine> costs,
    List<RangeLine> achieved,
    List<RangeLine> expected,
    List<Taught> learning) {

  /** A city to ask. */
  record Donated(
      NamedLink city, String practice, String similarity, String adoption, boolean unlike) {}

  /** What a measure cost or brought anywhere. */
  record RangeLine(
      String indicator, String range, String unit, String years, long outcomes, long cities) {}

  /** A guide, course or event. */
  record Taught(NamedLink lesson, String kind, String language, String url, String when) {}

  boolean donated() {
    return !donors.isEmpty();
  }

  boolean costed() {
    return !costs.isEmpty();
  }

  boolean proven() {
    return !achieved.isEmpty();
  }

  boolean promised() {
    return !expected.isEmpty();
  }

  boolean taught() {
    return !learning.isEmpty();
  }
}

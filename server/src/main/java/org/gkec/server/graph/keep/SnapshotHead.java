package org.gkec.server.graph.keep;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a snapshot say, as comments.
 *
 * @param emptyGraphs the names of the graphs that have no statement
 */
record SnapshotHead(Revision revision, List<String> emptyGraphs) {

  private static final Pattern FORM =
      Pattern.compile("# gkec snapshot revision (\\d+) step (\\d+) time (\\S+) empty (\\d+)");

  String lines() {
    var lines =
        new StringBuilder(
            "# gkec snapshot revision %d step %d time %s empty %d\n"
                .formatted(
                    revision.number(), revision.step(), revision.since(), emptyGraphs.size()));
    emptyGraphs.forEach(name -> lines.append("# empty ").append(name).append('\n'));
    return lines.toString();
  }

  /** Reads lines. */
  interface Lines {
    String next() throws java.io.IOException;
  }

  static SnapshotHead read(Lines lines) throws java.io.IOException {
    Matcher first = FORM.matcher(String.valueOf(lines.next()));
    if (!first.matches()) {
      throw new java.io.IOException("it does not begin as a snapshot");
    }
    var revision =
        new Revision(
            Long.parseLong(first.group(1)),
            Integer.parseInt(first.group(2)),
            Instant.parse(first.group(3)));
    var names = new java.util.ArrayList<String>();
    for (int left = Integer.parseInt(first.group(4)); left > 0; left--) {
      names.add(lines.next().substring("# empty ".length()));
    }
    return new SnapshotHead(revision, List.copyOf(names));
  }
}

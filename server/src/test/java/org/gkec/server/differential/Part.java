package org.gkec.server.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a query: a text, or groups of parts between two texts. Several groups are a UNION.
 *
 * @param head what stands before the groups, or the whole part
 * @param groups none for a part that is a text alone
 * @param tail what stands behind the groups
 */
record Part(String head, List<List<Part>> groups, String tail) {

  static Part text(String text) {
    return new Part(text, List.of(), "");
  }

  static Part around(String head, List<Part> group, String tail) {
    return new Part(head, List.of(group), tail);
  }

  /** All that is one step smaller: a part left out, or its content put in its place. */
  static Stream<List<Part>> smaller(List<Part> group) {
    Stream<List<Part>> all = Stream.empty();
    for (int i = 0; i < group.size(); i++) {
      int at = i;
      Part part = group.get(i);
      Stream<List<Part>> without = Stream.of(with(group, at, List.of()));
      Stream<List<Part>> opened = part.groups.stream().map(inner -> with(group, at, inner));
      Stream<List<Part>> inside = part.smaller().map(one -> with(group, at, List.of(one)));
      all = Stream.of(all, without, opened, inside).flatMap(each -> each);
    }
    return all;
  }

  private Stream<Part> smaller() {
    Stream<Part> all = Stream.empty();
    for (int i = 0; i < groups.size(); i++) {
      int at = i;
      all =
          Stream.concat(
              all,
              smaller(groups.get(i))
                  .map(one -> new Part(head, with(groups, at, List.of(one)), tail)));
      if (groups.size() > 1) {
        all = Stream.concat(all, Stream.of(new Part(head, with(groups, at, List.of()), tail)));
      }
    }
    return all;
  }

  private static <T> List<T> with(List<T> list, int at, List<T> instead) {
    var copy = new ArrayList<>(list);
    copy.remove(at);
    copy.addAll(at, instead);
    return List.copyOf(copy);
  }

  static String text(List<Part> group) {
    return group.stream().map(Part::toString).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return groups.isEmpty()
        ? head
        : groups.stream()
            .map(Part::text)
            .collect(Collectors.joining(" } UNION { ", head + " { ", " } " + tail));
  }
}

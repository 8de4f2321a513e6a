package org.gkec.server.catalogue.list;

import java.util.List;
import org.gkec.server.page.Table;

/**
 * What the page of a list shows. The template only repeats it.
 *
 * @param count how many rows are shown of how many
 * @param message why there is nothing to see; empty if there is
 */
record ListPage(
    Heading heading,
    Choice choice,
    List<Facet> facets,
    List<Table.Column> columns,
    List<ListGroup> groups,
    String count,
    String message,
    Pager pager,
    Data data) {

  /** Title and what the list is. */
  record Heading(String title, String description) {}

  /** Rows under one heading. */
  record ListGroup(String heading, int width, List<ListLine> lines) {}

  /** One row. */
  record ListLine(List<ListEntry> cells) {}

  /** One cell with its values; {@code label} is the name of the column, for narrow screens. */
  record ListEntry(String label, boolean number, boolean first, List<Table.Cell> values) {}

  /** Links to the pages before and behind; empty if there is none. */
  record Pager(String previous, String next, String position) {}

  /** The same rows, and feeds if there are any. */
  record Data(String csv, String json, String atom, String calendar) {}

  ListPage {
    facets = List.copyOf(facets);
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /** For head.mustache. */
  String title() {
    return heading.title();
  }

  /** For head.mustache. */
  String description() {
    return heading.description();
  }

  /** For head.mustache: the address of the feed. */
  String feed() {
    return data.atom();
  }

  /** For head.mustache: a list is no thing with statements. */
  String alternate() {
    return "";
  }

  /** True if there is anything to show. */
  boolean filled() {
    return !groups.isEmpty();
  }

  /** True if there is another page. */
  boolean paged() {
    return !pager.previous().isEmpty() || !pager.next().isEmpty();
  }

  /** True if something was chosen. */
  boolean narrowed() {
    return !choice.isEverything();
  }
}

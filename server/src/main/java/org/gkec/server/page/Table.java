package org.gkec.server.page;

import java.util.List;

/**
 * The rows of a stored query as a page shows them.
 *
 * @param id of the section, for links to it
 * @param data the address of the same rows as CSV
 * @param more how many rows are not shown
 */
public record Table(
    String id, String title, List<Column> columns, List<TableGroup> groups, String data, int more) {

  /** A column; numbers stand to the right. */
  public record Column(String name, String label, boolean number) {}

  /** Rows under one heading; one group without heading where the query has no column "group". */
  public record TableGroup(String heading, int width, List<TableLine> lines) {}

  /** One row. */
  public record TableLine(List<Cell> cells) {}

  /**
   * One value.
   *
   * @param link where it leads; empty if nowhere
   * @param outside true if the link leaves this server
   * @param share length of the bar beside it in percent; empty for none
   * @param heading true in the first column
   */
  public record Cell(
      String text,
      String link,
      boolean outside,
      String language,
      boolean number,
      String share,
      boolean heading) {}

  public Table {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /** True if there is nothing to show. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** How many rows are shown. */
  public int size() {
    return groups.stream().mapToInt(group -> group.lines().size()).sum();
  }
}

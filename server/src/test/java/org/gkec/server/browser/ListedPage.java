package org.gkec.server.browser;

import java.io.IOException;
import java.util.List;

/**
 * A line of pages.txt.
 *
 * @param text what the page must show, also without scripts
 */
record ListedPage(String name, int status, String path, String text) {

  static List<ListedPage> all() throws IOException {
    return Table.read("pages.txt").stream().map(ListedPage::of).toList();
  }

  private static ListedPage of(List<String> cells) {
    return new ListedPage(cells.get(0), Integer.parseInt(cells.get(1)), cells.get(2), cells.get(3));
  }

  @Override
  public String toString() {
    return name;
  }
}

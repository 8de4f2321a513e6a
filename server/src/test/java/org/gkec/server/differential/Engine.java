package org.gkec.server.differential;

import java.util.List;

/** What answers queries over some quads. */
interface Engine extends AutoCloseable {

  /** Rows as sorted texts, variables without a value left out. */
  List<String> rows(String query);

  @Override
  void close();
}

package org.gkec.server.admission;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.gkec.server.graph.meter.RunningQuery;

/** An answer on its way: one row may be gigabytes, so the query's clock is looked at in between. */
final class WatchedOutput extends FilterOutputStream {

  private static final int BYTES_BETWEEN_LOOKS = 1 << 16;

  private final RunningQuery query;
  private int since;

  WatchedOutput(OutputStream out, RunningQuery query) {
    super(out);
    this.query = query;
  }

  @Override
  public void write(int one) throws IOException {
    count(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    count(length);
    out.write(bytes, from, length);
  }

  private void count(int bytes) {
    since += bytes;
    if (since >= BYTES_BETWEEN_LOOKS) {
      since = 0;
      query.look();
    }
  }
}

package org.gkec.loaders;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Help.Ansi;

/** Shows a load to the one who started it: faulty records, and a progress bar on a terminal. */
final class ConsoleListener implements LoadListener, AutoCloseable {

  private static final int UNKNOWN = -1;

  private final PrintWriter err;
  private final Rejects rejects;
  private final boolean strict;
  private final Optional<ProgressBar> bar;

  private ConsoleListener(
      PrintWriter err, Rejects rejects, boolean strict, Optional<ProgressBar> bar) {
    this.err = err;
    this.rejects = rejects;
    this.strict = strict;
    this.bar = bar;
  }

  /** {@code strict} ends the load at the first faulty record by {@link Stopped}. */
  static ConsoleListener of(String dataset, PrintWriter err, Path rejects, boolean strict) {
    Optional<ProgressBar> bar = Ansi.AUTO.enabled() ? Optional.of(bar(dataset)) : Optional.empty();
    return new ConsoleListener(err, Rejects.in(rejects, dataset), strict, bar);
  }

  private static ProgressBar bar(String dataset) {
    return new ProgressBarBuilder()
        .setTaskName(dataset)
        .setInitialMax(UNKNOWN)
        .setUnit(" records", 1)
        .showSpeed()
        .build();
  }

  @Override
  public void read(long records) {
    bar.ifPresent(shown -> shown.stepTo(records));
  }

  @Override
  public void rejected(Reject reject) {
    rejects.keep(reject);
    err.println(reject);
    if (strict) {
      throw new Stopped();
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    rejects.close();
    err.flush();
  }

  /** Thrown when a strict load meets a faulty record. */
  static final class Stopped extends RuntimeException {
    private Stopped() {
      super("stopped at the first faulty record; nothing was stored");
    }
  }
}

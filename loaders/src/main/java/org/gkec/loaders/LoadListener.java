package org.gkec.loaders;

/** Hears how a load goes. What it throws ends the load. */
public interface LoadListener {

  /** Hears nothing. */
  LoadListener SILENT = new LoadListener() {};

  /** {@code records} were read so far, faulty ones included; called after each batch. */
  default void read(long records) {}

  /** A faulty record was left out. */
  default void rejected(Reject reject) {}
}

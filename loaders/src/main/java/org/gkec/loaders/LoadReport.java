package org.gkec.loaders;

/**
 * What a load did.
 *
 * @param records how many records the source has, faulty ones included
 * @param statements how many statements were handed over, those about the data set included
 * @param rejects how many records were faulty and left out
 */
public record LoadReport(long records, long statements, long rejects) {

  /** Whether no record was left out. */
  public boolean complete() {
    return rejects == 0;
  }
}

package org.gkec.server.graph.write;

/** Where a write comes from. */
public enum WriteOrigin {
  /** From outside: held to the shapes. */
  CLIENT,
  /** Said to the service through an address of its own, such as feedback: held to the shapes. */
  SAID,
  /** Content of our own, such as the bundled data. */
  OURS,
  /** What the service makes from the graph: it makes no revision that clients see. */
  FOLLOWER;

  boolean isChecked() {
    return this == CLIENT || this == SAID;
  }

  boolean leavesOwnGraphs() {
    return this == CLIENT;
  }

  boolean counts() {
    return this != FOLLOWER;
  }
}

package org.gkec.server.pace;

import java.io.IOException;

/** The caller sends or reads so slowly that the connection is closed. */
final class TooSlow extends IOException {

  private static final long serialVersionUID = 1L;

  TooSlow(String why) {
    super(why);
  }
}

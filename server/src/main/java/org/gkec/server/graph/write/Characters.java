package org.gkec.server.graph.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The characters of a document. What is none is a fault, never U+FFFD. */
public final class Characters {

  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private Characters() {}

  /**
   * Reads them, but for a byte order mark; ends with a CharacterCodingException at what is none.
   */
  public static Reader of(InputStream bytes, Charset charset) throws IOException {
    // A decoder of its own reports what is malformed; the usual one would replace it.
    var characters = new PushbackReader(new InputStreamReader(bytes, charset.newDecoder()));
    int first = characters.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      characters.unread(first);
    }
    return characters;
  }
}

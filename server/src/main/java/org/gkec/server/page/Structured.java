package org.gkec.server.page;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a page says to search engines: JSON-LD that stands inside a script element. */
public final class Structured {

  /** The vocabulary. */
  public static final String CONTEXT = "https://schema.org";

  private Structured() {}

  /** The JSON; no text in it can end the script element. */
  public static String of(Map<String, ?> thing) {
    return JsonMapper.shared().writeValueAsString(thing).replace("<", "\\u003c");
  }
}

package org.gkec.server.page;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * One text in one language, read once: most have no place for an argument and are the same for
 * whoever asks.
 */
record TextPattern(MessageFormat pattern, String text) {

  static TextPattern of(MessageFormat pattern) {
    return new TextPattern(pattern, pattern.format(new Object[0]));
  }

  /** Its words escaped, not its arguments: they come from a template, which has escaped them. */
  TextPattern inHtml(Locale locale) {
    String escaped = // but for the apostrophe, which has its meaning in a pattern
        pattern
            .toPattern()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return of(new MessageFormat(escaped, locale));
  }

  String with(Object... arguments) {
    boolean fixed = arguments.length == 0 || pattern.getFormatsByArgumentIndex().length == 0;
    return fixed ? text : ((MessageFormat) pattern.clone()).format(arguments);
  }
}

package org.gkec.server.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a visitor sees the pages: on which screen, in which colours and language, with scripts or
 * not.
 */
record Look(boolean phone, boolean dark, String language, boolean scripts) {

  static final Look DESKTOP = new Look(false, false, "en", true);
  static final Look PHONE = new Look(true, false, "en", true);

  /** Pixels of the width of {@link #PHONE}. */
  static final int PHONE_WIDTH = 390;

  Look inTheDark() {
    return new Look(phone, true, language, scripts);
  }

  /** With a language tag, which the browser sends as {@code Accept-Language}. */
  Look in(String tag) {
    return new Look(phone, dark, tag, scripts);
  }

  Look withoutScripts() {
    return new Look(phone, dark, language, false);
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(phone ? PHONE_WIDTH : 1280, phone ? 844 : 800)
        .setIsMobile(phone)
        .setHasTouch(phone)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setLocale(language)
        .setJavaScriptEnabled(scripts);
  }
}

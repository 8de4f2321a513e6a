/** The pages in a real browser: Debian's Chromium, driven by Playwright. */
@NullMarked
package org.gkec.server.browser;

import org.jspecify.annotations.NullMarked;

/** What crawlers read: sitemap and robots. */
@NullMarked
package org.gkec.server.catalogue.crawl;

import org.jspecify.annotations.NullMarked;

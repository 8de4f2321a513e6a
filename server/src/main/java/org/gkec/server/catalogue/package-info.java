/** Lists of things, feeds, the page of the data, citations, and what crawlers read. */
@NullMarked
package org.gkec.server.catalogue;

import org.jspecify.annotations.NullMarked;

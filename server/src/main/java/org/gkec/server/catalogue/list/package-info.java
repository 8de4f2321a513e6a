/** Lists of things with facets, words and pages. */
@NullMarked
package org.gkec.server.catalogue.list;

import org.jspecify.annotations.NullMarked;

/** Peers and measures for a city, with reasons. */
@NullMarked
package org.gkec.server.recommend;

import org.jspecify.annotations.NullMarked;

/** Recommendations, peers and funding as pages. */
@NullMarked
package org.gkec.server.recommend.page;

import org.jspecify.annotations.NullMarked;

/** What the recommender knows at one state of the graph. */
@NullMarked
package org.gkec.server.recommend.knowledge;

import org.jspecify.annotations.NullMarked;

/** Who asks: a city of the graph or one that a request describes, with its preferences. */
@NullMarked
package org.gkec.server.recommend.inquiry;

import org.jspecify.annotations.NullMarked;

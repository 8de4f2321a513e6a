/** What cities say to recommendations. */
@NullMarked
package org.gkec.server.recommend.feedback;

import org.jspecify.annotations.NullMarked;

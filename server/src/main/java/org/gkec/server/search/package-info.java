/** One Lucene index over names, texts and places, for people and for SERVICE. */
@NullMarked
package org.gkec.server.search;

import org.jspecify.annotations.NullMarked;

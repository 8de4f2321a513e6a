/** What outlives the process: the store, its files, its journal, the revision. */
@NullMarked
package org.gkec.server.graph.keep;

import org.jspecify.annotations.NullMarked;

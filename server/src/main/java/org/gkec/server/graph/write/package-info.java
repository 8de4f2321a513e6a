/** Writing: change, check, keep, commit, tell. */
@NullMarked
package org.gkec.server.graph.write;

import org.jspecify.annotations.NullMarked;

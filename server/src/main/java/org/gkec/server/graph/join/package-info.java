/** Joins, MINUS and paths as SPARQL defines them, over rows that are counted. */
@NullMarked
package org.gkec.server.graph.join;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps the graphs that are derived from the others: comparable facts, adoption, links between
 * cities and measures.
 */
@NullMarked
package org.gkec.server.derive;

import org.jspecify.annotations.NullMarked;

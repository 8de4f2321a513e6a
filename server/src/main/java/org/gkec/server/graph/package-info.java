/** The store: the only package that opens connections to it. */
@NullMarked
package org.gkec.server.graph;

import org.jspecify.annotations.NullMarked;

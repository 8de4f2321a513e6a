/** GRAPH as an operator of the algebra, which RDF4J does not have. */
@NullMarked
package org.gkec.server.graph.named;

import org.jspecify.annotations.NullMarked;

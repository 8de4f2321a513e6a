/**
 * SPARQL's functions and operators where RDF4J's differ from the specification or cannot be
 * stopped.
 */
@NullMarked
package org.gkec.server.graph.function;

import org.jspecify.annotations.NullMarked;

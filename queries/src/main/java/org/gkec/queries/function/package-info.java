/** SPARQL functions that RDF4J lacks; found by it through {@code META-INF/services}. */
@NullMarked
package org.gkec.queries.function;

import org.jspecify.annotations.NullMarked;

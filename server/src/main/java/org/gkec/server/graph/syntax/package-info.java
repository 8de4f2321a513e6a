/** SPARQL as text: parsing, and what a query is by its form. */
@NullMarked
package org.gkec.server.graph.syntax;

import org.jspecify.annotations.NullMarked;

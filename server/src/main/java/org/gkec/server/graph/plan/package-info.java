/** How a query is planned: RDF4J's optimizers, less what changes answers. */
@NullMarked
package org.gkec.server.graph.plan;

import org.jspecify.annotations.NullMarked;

/** The only way in which this server talks to others: for SERVICE in queries and for LOAD. */
@NullMarked
package org.gkec.server.graph.federation;

import org.jspecify.annotations.NullMarked;

/** The SPARQL endpoint. */
@NullMarked
package org.gkec.server.sparql;

import org.jspecify.annotations.NullMarked;

/** Finds the city that is meant by an IRI, an id or a name. */
@NullMarked
package org.gkec.server.recommend.city;

import org.jspecify.annotations.NullMarked;

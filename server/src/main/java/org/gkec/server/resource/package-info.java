/** Linked data: what each IRI leads to. */
@NullMarked
package org.gkec.server.resource;

import org.jspecify.annotations.NullMarked;

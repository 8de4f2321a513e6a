/** Filling the store. */
@NullMarked
package org.gkec.server.load;

import org.jspecify.annotations.NullMarked;

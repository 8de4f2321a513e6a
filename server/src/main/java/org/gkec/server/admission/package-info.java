/** Which queries from outside run now, how many, and what becomes of their answers. */
@NullMarked
package org.gkec.server.admission;

import org.jspecify.annotations.NullMarked;

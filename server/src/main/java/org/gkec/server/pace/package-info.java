/** How fast callers must send and read at least, so that the slow do not hold the threads. */
@NullMarked
package org.gkec.server.pace;

import org.jspecify.annotations.NullMarked;

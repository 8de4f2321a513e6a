/** The page on which queries are written. */
@NullMarked
package org.gkec.server.workbench;

import org.jspecify.annotations.NullMarked;

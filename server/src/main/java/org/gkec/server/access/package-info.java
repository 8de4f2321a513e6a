/** Who may write, and how often anybody may ask. */
@NullMarked
package org.gkec.server.access;

import org.jspecify.annotations.NullMarked;

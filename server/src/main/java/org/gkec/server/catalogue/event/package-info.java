/** Events, as calendar and feed. */
@NullMarked
package org.gkec.server.catalogue.event;

import org.jspecify.annotations.NullMarked;

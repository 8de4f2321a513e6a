/** What the checks of the data find, by check and data set. */
@NullMarked
package org.gkec.server.catalogue.quality;

import org.jspecify.annotations.NullMarked;

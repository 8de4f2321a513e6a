/** The page of the data, and citations. */
@NullMarked
package org.gkec.server.catalogue.dataset;

import org.jspecify.annotations.NullMarked;

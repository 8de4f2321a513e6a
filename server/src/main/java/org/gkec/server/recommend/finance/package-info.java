/** Which instruments may pay for a measure in a city. */
@NullMarked
package org.gkec.server.recommend.finance;

import org.jspecify.annotations.NullMarked;

/** Measures for a city, with reasons that add up to the score. */
@NullMarked
package org.gkec.server.recommend.advice;

import org.jspecify.annotations.NullMarked;

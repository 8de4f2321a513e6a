/** Cities like a city, and what two cities can give each other. */
@NullMarked
package org.gkec.server.recommend.peer;

import org.jspecify.annotations.NullMarked;

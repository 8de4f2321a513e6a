/** How the graph is served: the application. Each feature is a package below. */
@NullMarked
package org.gkec.server;

import org.jspecify.annotations.NullMarked;

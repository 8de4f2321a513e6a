/** How queries are evaluated, so that each one stays within its budget. */
@NullMarked
package org.gkec.server.graph.meter;

import org.jspecify.annotations.NullMarked;

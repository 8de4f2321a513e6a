/** Random queries and updates, asked of the store and of Apache Jena. */
@NullMarked
package org.gkec.server.differential;

import org.jspecify.annotations.NullMarked;

/** What is made from the graph and follows it in the background, and how far it has come. */
@NullMarked
package org.gkec.server.follow;

import org.jspecify.annotations.NullMarked;

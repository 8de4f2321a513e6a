/** What a query without a dataset sees. */
@NullMarked
package org.gkec.server.graph.view;

import org.jspecify.annotations.NullMarked;

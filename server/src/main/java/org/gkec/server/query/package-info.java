/** Stored queries: running them, their pages and their OpenAPI description. */
@NullMarked
package org.gkec.server.query;

import org.jspecify.annotations.NullMarked;

/** What all of HTTP shares: problems, formats, request ids. */
@NullMarked
package org.gkec.server.http;

import org.jspecify.annotations.NullMarked;

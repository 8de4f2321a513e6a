/** What can be asked: the stored queries, their headers and their parameters. */
@NullMarked
package org.gkec.queries;

import org.jspecify.annotations.NullMarked;

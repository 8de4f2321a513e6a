/** What all pages share: language, interface texts, layout, tables of stored queries. */
@NullMarked
package org.gkec.server.page;

import org.jspecify.annotations.NullMarked;

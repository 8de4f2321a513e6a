/** Sources as records: CSV, JSON and XML read one record at a time into the same small tree. */
@NullMarked
package org.gkec.loaders.source;

import org.jspecify.annotations.NullMarked;

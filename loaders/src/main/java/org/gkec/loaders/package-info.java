/**
 * Where facts come from: one folder per data set, holding its description, its source and the
 * mapping from one to the other.
 */
@NullMarked
package org.gkec.loaders;

import org.jspecify.annotations.NullMarked;

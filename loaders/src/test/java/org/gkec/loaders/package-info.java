@NullMarked
package org.gkec.loaders;

import org.jspecify.annotations.NullMarked;

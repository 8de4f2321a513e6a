@NullMarked
package org.gkec.loaders.source;

import org.jspecify.annotations.NullMarked;

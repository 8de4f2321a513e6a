/** What this service is: home, problem types. */
@NullMarked
package org.gkec.server.about;

import org.jspecify.annotations.NullMarked;

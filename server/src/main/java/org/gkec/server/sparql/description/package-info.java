/** What the endpoint says of itself: service description and VoID, both always current. */
@NullMarked
package org.gkec.server.sparql.description;

import org.jspecify.annotations.NullMarked;

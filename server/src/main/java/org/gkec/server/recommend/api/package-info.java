/** Recommendations, peers, funding and feedback as JSON, JSON-LD, CSV and inside SPARQL. */
@NullMarked
package org.gkec.server.recommend.api;

import org.jspecify.annotations.NullMarked;

/** Services inside SPARQL: our own, and those of other servers. */
@NullMarked
package org.gkec.server.graph.service;

import org.jspecify.annotations.NullMarked;

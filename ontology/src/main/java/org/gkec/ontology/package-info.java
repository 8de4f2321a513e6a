/**
 * What things mean: the ontology, its schemes and shapes as RDF4J models, and constants for Java.
 */
@NullMarked
package org.gkec.ontology;

import org.jspecify.annotations.NullMarked;

package org.gkec.server.recommend.knowledge;

/**
 * A city that has adopted a measure.
 *
 * @param row its place in the adoptions
 * @param adoption how far it has come, above 0 to 1
 * @param practice one of its practices of the measure
 */
public record Adopter(KnownCity city, int row, double adoption, String practice) {}

package org.gkec.server.recommend;

/**
 * A peer that has adopted a measure and can be asked.
 *
 * @param adoption how far it has come: 1 implemented, 0.5 planned
 * @param practice one of its practices of the measure
 */
record Donor(CityRef city, double similarity, double adoption, String practice) {}

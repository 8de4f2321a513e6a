package org.gkec.server.recommend.advice;

import org.gkec.server.recommend.city.CityRef;

/**
 * A city that has adopted a measure and can be asked.
 *
 * @param adoption how far it has come: 1 implemented, 0.5 planned
 * @param practice one of its practices of the measure
 * @param unlike true if it is in another country and small or not of high income
 */
public record Donor(
    CityRef city, double similarity, double adoption, String practice, boolean unlike) {}

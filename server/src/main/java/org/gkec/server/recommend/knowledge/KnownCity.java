package org.gkec.server.recommend.knowledge;

import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.Portfolio;

/**
 * A city of the graph with its facts.
 *
 * @param unusual true if it is small or in a country that is not of high income
 */
public record KnownCity(CityRef ref, CityFacts facts, Portfolio portfolio, boolean unusual) {}

/**
 * The mathematics of the recommender, without graph or web: likeness of cities, adoption by like
 * cities, adoption together, diversity. The evaluation under {@code benchmarks/recommender} runs
 * these very classes. Method: docs/recommendations.md.
 */
@NullMarked
package org.gkec.server.recommend.model;

import org.jspecify.annotations.NullMarked;

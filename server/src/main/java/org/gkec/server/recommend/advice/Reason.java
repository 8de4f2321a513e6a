package org.gkec.server.recommend.advice;

import org.jspecify.annotations.Nullable;

/**
 * One summand of a score: {@code weight * (value - mean) / deviation}, or 0 if the value is
 * unknown.
 *
 * @param code the signal, for example {@code context}
 * @param value what the query gives; null if nothing is known
 * @param mean of the values of all measures for this city
 * @param deviation the standard deviation of these values
 * @param text the figures behind it, in words
 * @param query where the value can be had again
 * @param column the column of its answer that has the value
 */
public record Reason(
    String code,
    String label,
    @Nullable Double value,
    double mean,
    double deviation,
    double weight,
    double contribution,
    String text,
    String query,
    String column) {}

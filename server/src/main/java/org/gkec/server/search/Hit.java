package org.gkec.server.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param score higher is better; comparable within one answer
 * @param snippet the part of its texts that has a word that was looked for, plain
 * @param distanceKm from the place that was named
 */
record Hit(
    String thing,
    List<String> types,
    String label,
    String language,
    double score,
    @Nullable String snippet,
    @Nullable Double distanceKm) {}

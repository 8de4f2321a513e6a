package org.gkec.server.search;

import java.util.Optional;
import java.util.Set;

/**
 * What is looked for: words, or what is near, or both.
 *
 * @param types the IRIs of classes, of which a thing must have one; none if any will do
 * @param language of the texts that are searched, and of the labels that are answered if they have
 *     it
 * @param thing the IRI of the only thing that may be found
 */
record SearchRequest(
    Optional<String> words,
    Set<String> types,
    Optional<String> language,
    Optional<NearPoint> near,
    Optional<String> thing,
    int limit) {

  /** Around a place. */
  record NearPoint(double latitude, double longitude, double kilometres) {}
}

package org.gkec.server.recommend.api;

import org.gkec.queries.StoredQuery;
import org.gkec.server.recommend.knowledge.Wording;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for recommendations or peers beside the city. */
public record Wanted(
    @Nullable String limit,
    @Nullable String lang,
    @Nullable String facets,
    @Nullable String weights) {

  /** As many as anybody may ask for. */
  public static final int MOST = 5_000;

  /** How many are asked for, 1 to {@link #MOST}; 10 if nothing is said. */
  public int most() {
    return StoredQuery.number("limit", limit, 1, MOST, 10);
  }

  /** In the language that is asked for; English if nothing is said. */
  Wording words() {
    return Wording.in(lang == null ? "en" : lang);
  }
}

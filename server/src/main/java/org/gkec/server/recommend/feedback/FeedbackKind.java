package org.gkec.server.recommend.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gkec.ontology.Gkec;

/** What a city can say to a recommended measure: the concepts of the scheme feedback-kind. */
public enum FeedbackKind {
  ALREADY_DOING,
  NOT_APPLICABLE,
  ADOPTED,
  ADAPTED,
  ASKED_DONOR;

  private static final String SCHEME = Gkec.CONCEPTS + "feedback-kind/";

  /** The kind of an id such as {@code already-doing}. */
  static Optional<FeedbackKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  static FeedbackKind of(String iri) {
    return find(iri.substring(SCHEME.length())).orElseThrow();
  }

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String iri() {
    return SCHEME + id();
  }
}

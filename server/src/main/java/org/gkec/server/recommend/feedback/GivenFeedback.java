package org.gkec.server.recommend.feedback;

import java.util.Arrays;
import org.gkec.queries.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as it is sent.
 *
 * @param city IRI, id or name
 * @param measure IRI or id
 * @param kind the id of a {@link FeedbackKind}
 * @param reason needed if the measure is not applicable, at most {@value #LONGEST} characters
 * @param donor IRI, id or name of the city that was asked; needed if one was
 */
public record GivenFeedback(
    @Nullable String city,
    @Nullable String measure,
    @Nullable String kind,
    @Nullable String reason,
    @Nullable String donor) {

  private static final int LONGEST = 2_000;

  public String requiredCity() {
    return required("city", city, "the IRI, id or name of a city");
  }

  public String requiredMeasure() {
    return required("measure", measure, "the IRI or id of a measure");
  }

  public FeedbackKind requiredKind() {
    var kinds = Arrays.stream(FeedbackKind.values()).map(FeedbackKind::id).toList();
    String given = required("kind", kind, "one of " + kinds);
    return FeedbackKind.find(given)
        .orElseThrow(() ->
            new BadParameter("kind", "'kind' must be one of %s, got '%s'".formatted(kinds, given)));
  }

  /** Empty if there is none and none is needed. */
  public String checkedReason() {
    String text = reason == null ? "" : reason.strip();
    if (requiredKind() == FeedbackKind.NOT_APPLICABLE) {
      required("reason", text, "why the measure does not fit");
    }
    if (text.length() > LONGEST) {
      throw new BadParameter(
          "reason",
          "'reason' must have at most %d characters, got %d".formatted(LONGEST, text.length()));
    }
    return text;
  }

  /** Empty if nobody was asked. */
  public String checkedDonor() {
    if (requiredKind() == FeedbackKind.ASKED_DONOR) {
      return required("donor", donor, "the city that was asked");
    }
    if (donor != null) {
      throw new BadParameter("donor", "'donor' goes with the kind asked-donor only");
    }
    return "";
  }

  private static String required(String field, @Nullable String value, String expected) {
    if (value == null || value.isBlank()) {
      throw new BadParameter(field, "'%s' must be %s; it is missing".formatted(field, expected));
    }
    return value.strip();
  }
}

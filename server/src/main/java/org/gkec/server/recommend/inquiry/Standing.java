package org.gkec.server.recommend.inquiry;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gkec.server.recommend.feedback.Feedback;
import org.gkec.server.recommend.feedback.FeedbackKind;

/**
 * Where a city stands, which decides what may be recommended to it.
 *
 * @param existing measures that it has by anybody's practice, or says to have
 * @param notApplicable measures that do not fit as it says, each with its reason
 */
public record Standing(Set<String> existing, Map<String, String> notApplicable) {
  public Standing {
    existing = Set.copyOf(existing);
    notApplicable = Map.copyOf(notApplicable);
  }

  /**
   * What the city has, and what it says of measures.
   *
   * @param said the last first; of several words on one measure the last counts
   */
  static Standing of(Set<String> existing, List<Feedback> said) {
    var last = new LinkedHashMap<String, Feedback>();
    said.stream()
        .filter(each -> each.kind() != FeedbackKind.ASKED_DONOR)
        .forEach(each -> last.putIfAbsent(each.measure(), each));
    Map<String, String> notApplicable =
        last.values().stream()
            .filter(each -> each.kind() == FeedbackKind.NOT_APPLICABLE)
            .collect(toMap(Feedback::measure, Feedback::reason));
    return new Standing(existing, notApplicable);
  }

  /** True if the city neither has the measure nor says that it does not fit. */
  public boolean isOpen(String measure) {
    return !existing.contains(measure) && !notApplicable.containsKey(measure);
  }
}

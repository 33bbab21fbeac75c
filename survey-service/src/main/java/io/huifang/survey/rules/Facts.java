package io.huifang.survey.rules;

import io.huifang.survey.Dims;
import io.huifang.survey.Purpose;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a trigger when a rule looks at it.
 *
 * @param language of the customer as a tag, null if the customer is not known here yet
 */
public record Facts(
    Purpose trigger,
    Dims dims,
    @Nullable String openedBy,
    @Nullable Boolean reopened,
    @Nullable String language) {
  /** What a condition on a further dimension begins with. */
  static final String LABEL = "label.";

  /** Facts that carry a name of their own. */
  public static final Set<String> NAMES =
      Set.of(
          "channel",
          "category",
          "subcategory",
          "complexity",
          "tier",
          "segment",
          "team",
          "agent",
          "openedBy",
          "reopened",
          "language");

  private static final Set<String> OF_A_CONTACT =
      Set.of("channel", "tier", "segment", "team", "agent", "language");
  private static final Set<String> OF_TICKETS_ONLY = Set.of("openedBy", "reopened");

  /** Whether there is such a fact at all. */
  static boolean known(String fact) {
    return NAMES.contains(fact) || (fact.startsWith(LABEL) && fact.length() > LABEL.length());
  }

  /** Whether what happens can carry the fact; a condition on any other one never holds. */
  static boolean carries(Purpose trigger, String fact) {
    return switch (trigger) {
      case TICKET -> true;
      case CASE, PROMISE -> !OF_TICKETS_ONLY.contains(fact);
      case LINK -> false;
      case CONTACT -> OF_A_CONTACT.contains(fact);
    };
  }

  /** The value of a fact, null if it is not known. */
  public @Nullable String of(String fact) {
    return switch (fact) {
      case "channel" -> dims.channel();
      case "category" -> dims.category();
      case "subcategory" -> dims.subcategory();
      case "complexity" -> dims.complexity();
      case "tier" -> dims.tier();
      case "segment" -> dims.segment();
      case "team" -> dims.team();
      case "agent" -> dims.agent();
      case "openedBy" -> openedBy;
      case "reopened" -> reopened == null ? null : reopened.toString();
      case "language" -> language;
      default -> label(fact);
    };
  }

  private @Nullable String label(String fact) {
    Map<String, String> labels = dims.labels();
    return labels == null || !fact.startsWith(LABEL)
        ? null
        : labels.get(fact.substring(LABEL.length()));
  }
}

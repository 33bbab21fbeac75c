package io.huifang.kpi.intake;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.with;

import io.huifang.kpi.Told;
import java.util.List;
import java.util.Map;

/** Calls as ticket-service tells them: more than once. */
final class Calls {
  private Calls() {}

  /** Told when it was over, known better later, and corrected in the end or taken out. */
  static List<Map<String, Object>> told(int number, String at) {
    String outcome = List.of("ANSWERED", "ABANDONED", "ANSWERED", "LOST").get(number % 4);
    Map<String, Object> over = Told.contact("K-" + number, outcome, at, number);
    Map<String, Object> known = with(over, "wrapUpSeconds", 30 + number, "queue", "cards");
    return List.of(
        event("contact.ended.v1", 1, over),
        event("contact.ended.v1", 2, known),
        number % 7 == 0
            ? Told.envelope(
                "contact.withdrawn.v1",
                (String) over.get("id"),
                3,
                Map.of("contact", Map.of("id", over.get("id"))))
            : event("contact.ended.v1", 3, with(known, "outcome", "ANSWERED", "waitSeconds", 7)));
  }
}

package io.huifang.escalation.notify.page;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.rule.QuietHours;
import io.huifang.escalation.notify.rule.Wishes;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told, as it was typed. */
final class OwnForm {
  private static final int LONGEST_ZONE = 60;
  private static final int LONGEST_BUNDLE = 240;

  private OwnForm() {}

  /**
   * @throws ProblemException 400
   */
  static Wishes read(Form typed) {
    return new Wishes(
        Ticked.of(typed, "mail", Urgency.class),
        Ticked.of(typed, "through", Urgency.class),
        typed.optional("quiet") == null ? null : quiet(typed),
        minutes(typed.optional("bundle")));
  }

  private static QuietHours quiet(Form typed) {
    return new QuietHours(
        typed.text("zone", LONGEST_ZONE).strip(),
        time(typed, "from"),
        time(typed, "to"),
        Ticked.of(typed, "days", DayOfWeek.class));
  }

  private static LocalTime time(Form typed, String field) {
    try {
      return LocalTime.parse(typed.text(field, 8).strip());
    } catch (DateTimeException e) {
      throw ProblemException.badField(field, "must be a time such as 22:00");
    }
  }

  private static @Nullable Integer minutes(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    if (!typed.strip().matches("\\d{1,3}") || Integer.parseInt(typed.strip()) > LONGEST_BUNDLE) {
      throw ProblemException.badField("bundle", "must be minutes from 0 to 240");
    }
    return Integer.valueOf(typed.strip());
  }
}

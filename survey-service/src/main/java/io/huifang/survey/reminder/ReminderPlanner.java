package io.huifang.survey.reminder;

import io.huifang.platform.due.DueWork;
import io.huifang.survey.Invitation;
import io.huifang.survey.asking.Asked;
import io.huifang.survey.rules.AskRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Plans the first reminder with the question, where the rule wants one. */
@ApplicationScoped
public class ReminderPlanner {
  @Inject ReminderTable reminders;
  @Inject DueWork work;

  void onAsked(@Observes Asked asked) {
    AskRule.Reminders wanted = asked.rule().reminders();
    if (wanted != null) {
      Invitation invitation = asked.invitation();
      reminders.keep(invitation.id(), asked.secret());
      work.plan(
          ReminderStep.KIND,
          invitation.id().toString(),
          asked.at().plus(Duration.ofHours(wanted.afterHours())));
    }
  }
}

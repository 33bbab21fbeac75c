package io.huifang.survey.expiry;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Marks what nobody has answered in time; the page refuses by the clock, without waiting for it.
 */
@ApplicationScoped
public class InvitationExpiry implements DueStep {
  static final String KIND = InvitationChanges.EXPIRY;
  private static final DueRules RULES = DueRules.STEPS.together(100).workers(1);
  @Inject Invitations invitations;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(List<DueItem> items) {
    Instant now = clock.instant();
    List<UUID> ids = items.stream().map(item -> UUID.fromString(item.key())).toList();
    for (Invitation invitation : invitations.locked(ids)) {
      if (invitation.state() == InvitationState.SENT && invitation.linkEnded(now)) {
        invitation.expired();
      }
    }
  }
}

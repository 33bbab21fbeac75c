package io.huifang.survey.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Old invitations forget whom they asked and by which link; that somebody was asked stays. */
@ApplicationScoped
public class EndedInvitations implements KeptKind {
  private static final String FORGET =
      "update invitation set customer_id = null, token_hash = null, last_error = null"
          + " where id = any(?)";
  @Inject Rows rows;

  @Override
  public String name() {
    return "invitations";
  }

  @Override
  public String describes() {
    return "Who was asked and by which link, of invitations that have ended, since it was decided"
        + " to ask";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** As the index invitation_asked_whom has it. */
  @Override
  public String due() {
    return """
        select id from invitation
        where decided_at < :before and state in ('HELD_BACK', 'BOUNCED', 'ANSWERED', 'EXPIRED', 'WITHDRAWN')
          and (customer_id is not null or token_hash is not null)\
        """;
  }

  @Override
  public void letGo(List<UUID> invitations) {
    rows.change("delete from answer_draft where invitation_id = any(?)", invitations);
    rows.change("delete from answer_aside where invitation_id = any(?)", invitations);
    rows.change(FORGET, invitations);
    rows.change("delete from gateway_message where invitation_id = any(?)", invitations);
    rows.change("delete from reminder_link where invitation_id = any(?)", invitations);
    rows.change("update reminder set customer_id = null where invitation_id = any(?)", invitations);
  }
}

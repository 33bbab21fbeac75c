package io.huifang.ticket.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What people wrote in tickets and sent along, and the links by which customers go on writing. */
@ApplicationScoped
class Words {
  private static final String MESSAGES =
      "update message set text = ?, author = case when kind = 'CUSTOMER' then null else author end"
          + " where ticket_id = any(?)";
  private static final String HISTORY =
      "update ticket_event set detail = erase_texts(detail, ?),"
          + " actor_id = case when actor_kind = 'CUSTOMER' then null else actor_id end"
          + " where ticket_id = any(?)";
  private static final String COMMENTS =
      "update answer_copy a set comment = ? from ticket t where t.id = any(?)"
          + " and (a.ticket_id = t.id or a.ticket_external_id = t.external_id)"
          + " and a.comment is not null";
  private static final String GRANTS =
      "update ticket_grant set reason = ?,"
          + " decision = case when decision is null then null else ? end where ticket_id = any(?)";
  @Inject Rows rows;

  /** In the transaction that has locked the tickets. */
  void erase(List<UUID> tickets) {
    rows.change(MESSAGES, Traces.MARKER, tickets);
    rows.change(HISTORY, Traces.TEXTS, tickets);
    rows.change(COMMENTS, Traces.MARKER, tickets);
    rows.change("update ticket set tags = '{}' where id = any(?) and tags <> '{}'", tickets);
    rows.change("delete from letter where ticket_id = any(?)", tickets);
    rows.change("delete from status_link where ticket_id = any(?)", tickets);
    rows.change("delete from attachment where ticket_id = any(?)", tickets);
    rows.change("delete from draft where ticket_id = any(?)", tickets);
    rows.change(GRANTS, Traces.MARKER, Traces.MARKER, tickets);
    rows.change("delete from inbound_thread where ticket_id = any(?)", tickets);
  }
}

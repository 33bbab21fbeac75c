package io.huifang.ticket.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What siblings have told about a customer: whom it is about becomes nobody, comments go. */
@ApplicationScoped
class ToldCopies {
  private static final String SETTLE =
      """
      update answer_copy a set ticket_id = t.id, ticket_external_id = null from ticket t
      where t.customer_id = ? and a.ticket_external_id = t.external_id
      """;
  private static final String COMMENTS =
      "update answer_copy set comment = ? where customer_id = ? and comment is not null";
  private static final List<String> TABLES = List.of("case_copy", "invitation_copy", "answer_copy");
  @Inject Rows rows;

  /** Imported answers keep their ticket, which is about to lose the id by which they know it. */
  void settle(UUID person) {
    rows.change(SETTLE, person);
  }

  /** Once more changes nothing. */
  void erase(UUID person, UUID nobody) {
    rows.change(COMMENTS, Traces.MARKER, person);
    for (String table : TABLES) {
      rows.change("update " + table + " set customer_id = ? where customer_id = ?", nobody, person);
    }
  }
}

package io.huifang.ticket.privacy;

import io.huifang.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The customer, the tickets and what was written in them. */
@ApplicationScoped
class KeptHere implements PersonalData {

  @Override
  public Map<String, String> queries() {
    return Map.of(
        "customer", "select * from customer where id = :person",
        "tickets", "select * from ticket where customer_id = :person",
        "messages",
            "select m.* from message m join ticket t on t.id = m.ticket_id"
                + " where t.customer_id = :person order by m.at",
        "history",
            "select e.* from ticket_event e join ticket t on t.id = e.ticket_id"
                + " where t.customer_id = :person order by e.at",
        "mails",
            "select l.ticket_id, l.incoming, l.at from letter l join ticket t on t.id = l.ticket_id"
                + " where t.customer_id = :person order by l.at",
        "statusLinks",
            "select l.ticket_id, l.expires_at from status_link l join ticket t on t.id = l.ticket_id"
                + " where t.customer_id = :person");
  }
}

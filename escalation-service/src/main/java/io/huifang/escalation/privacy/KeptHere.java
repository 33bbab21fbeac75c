package io.huifang.escalation.privacy;

import io.huifang.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The cases about the customer, and what was promised. */
@ApplicationScoped
class KeptHere implements PersonalData {

  @Override
  public Map<String, String> queries() {
    return Map.of(
        "answers",
            "select a.* from case_answer a join escalation_case c on c.id = a.case_id"
                + " where c.customer_id = :person",
        "tickets", "select id, number, subject from ticket_copy where customer_id = :person",
        "compensations",
            "select p.* from compensation p join escalation_case c on c.id = p.case_id"
                + " where c.customer_id = :person",
        "customer", "select * from customer_copy where id = :person",
        "cases", "select * from escalation_case where customer_id = :person",
        "promises",
            "select p.* from promise p left join escalation_case c on c.id = p.case_id"
                + " where c.customer_id = :person or p.customer_id = :person",
        "attempts",
            "select a.* from attempt a join promise p on p.id = a.promise_id"
                + " left join escalation_case c on c.id = p.case_id"
                + " where c.customer_id = :person or p.customer_id = :person",
        "history",
            "select e.* from case_event e left join escalation_case c on c.id = e.case_id"
                + " left join promise p on p.id = e.promise_id"
                + " where c.customer_id = :person or p.customer_id = :person");
  }
}

package io.huifang.survey.privacy;

import io.huifang.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the customer was asked and what came back. */
@ApplicationScoped
class KeptHere implements PersonalData {

  @Override
  public Map<String, String> queries() {
    return Map.of(
        "customer",
        "select * from customer_copy where id = :person",
        "optOut",
        "select * from opt_out where customer_id = :person",
        "passedBy",
        "select id, purpose, at from passed_by where customer_id = :person",
        "invitations",
        "select id, purpose, ticket_id, ticket_number, case_id, medium, state, held_back_reason,"
            + " decided_at, asked_at, sent_at, answered_at from invitation"
            + " where customer_id = :person",
        "reminders",
        "select invitation_id, number, at, held_back_reason from reminder"
            + " where customer_id = :person",
        "answers",
        "select * from answer where customer_id = :person",
        "begun",
        "select d.* from answer_draft d join invitation i on i.id = d.invitation_id"
            + " where i.customer_id = :person",
        "setAside",
        "select d.* from answer_aside d join invitation i on i.id = d.invitation_id"
            + " where i.customer_id = :person",
        "scores",
        "select s.* from answer_score s join answer a on a.id = s.answer_id"
            + " where a.customer_id = :person");
  }
}

package io.huifang.survey.privacy;

import io.huifang.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the customer was asked and what came back. */
@ApplicationScoped
class KeptHere implements PersonalData {

  @Override
  public Map<String, String> queries() {
    return Map.ofEntries(
        Map.entry("customer", "select * from customer_copy where id = :person"),
        Map.entry("optOut", "select * from opt_out where customer_id = :person"),
        Map.entry(
            "invitations",
            "select id, purpose, ticket_id, ticket_number, case_id, medium, state, held_back_reason,"
                + " decided_at, asked_at, sent_at, answered_at from invitation"
                + " where customer_id = :person"),
        Map.entry("passedBy", "select id, purpose, at from passed_by where customer_id = :person"),
        Map.entry(
            "reminders",
            "select invitation_id, number, at, held_back_reason from reminder"
                + " where customer_id = :person"),
        Map.entry(
            "messages",
            "select m.id, m.medium, m.state, m.planned_at, m.sending_at, m.settled_at, m.reason"
                + " from gateway_message m join invitation i on i.id = m.invitation_id"
                + " where i.customer_id = :person"),
        Map.entry(
            "weChatCredits",
            "select kind, reference, at from wechat_credit where customer_id = :person"),
        Map.entry(
            "calls",
            "select t.* from phone_try t join invitation i on i.id = t.invitation_id"
                + " where i.customer_id = :person"),
        Map.entry("answers", "select * from answer where customer_id = :person"),
        Map.entry(
            "begun",
            "select d.* from answer_draft d join invitation i on i.id = d.invitation_id"
                + " where i.customer_id = :person"),
        Map.entry(
            "setAside",
            "select d.* from answer_aside d join invitation i on i.id = d.invitation_id"
                + " where i.customer_id = :person"),
        Map.entry(
            "scores",
            "select s.* from answer_score s join answer a on a.id = s.answer_id"
                + " where a.customer_id = :person"),
        Map.entry("feedback", "select * from feedback where customer_id = :person"),
        Map.entry(
            "mailsSetAside",
            "select * from feedback_mail_aside where lower(sender) in"
                + " (select lower(email) from customer_copy where id = :person)"
                + " or invitation_id in (select id from invitation where customer_id = :person)"),
        Map.entry(
            "feedbackEvents",
            "select e.* from feedback_event e join feedback f on f.id = e.feedback_id"
                + " where f.customer_id = :person"),
        Map.entry(
            "feedbackErrands",
            "select e.* from feedback_errand e join feedback f on f.id = e.feedback_id"
                + " where f.customer_id = :person"));
  }
}

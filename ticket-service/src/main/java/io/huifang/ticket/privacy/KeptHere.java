package io.huifang.ticket.privacy;

import static java.util.Map.entry;

import io.huifang.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** The customer, the tickets and what was written in them. */
@ApplicationScoped
class KeptHere implements PersonalData {
  private static final String ABOUT =
      " left join ticket t on t.id = %1$s.ticket_id"
          + " where %1$s.customer_id = :person or t.customer_id = :person";

  /** All records of the person, by whichever was asked for. */
  private static final String RECORDS = "select customer_family(living_customer(:person))";

  /** Tickets are with the living one. */
  @Override
  public Map<String, String> queries() {
    Map<String, String> all = new HashMap<>(ticketsAndCopies());
    all.replaceAll((name, sql) -> sql.replace("= :person", "in (" + RECORDS + ")"));
    all.put(
        "organisation",
        "select o.id, o.name, o.tier from organisation o join customer c on c.organisation_id = o.id"
            + " where c.id in ("
            + RECORDS
            + ")");
    all.put("ownAgent", "select * from customer_agent where customer_id in (" + RECORDS + ")");
    all.put("handles", "select * from customer_handle where customer_id in (" + RECORDS + ")");
    all.put("consents", "select * from customer_consent where customer_id in (" + RECORDS + ")");
    return all;
  }

  private static Map<String, String> ticketsAndCopies() {
    return Map.ofEntries(
        entry("customer", "select * from customer where id in (" + RECORDS + ")"),
        entry("tickets", "select * from ticket where customer_id = :person"),
        entry(
            "messages",
            "select m.* from message m join ticket t on t.id = m.ticket_id"
                + " where t.customer_id = :person order by m.at"),
        entry(
            "attachments",
            "select a.ticket_id, a.message_id, a.name, a.media_type, a.size, a.uploaded_at,"
                + " '/api/tickets/' || a.ticket_id || '/attachments/' || a.id as file"
                + " from attachment a join ticket t on t.id = a.ticket_id"
                + " where t.customer_id = :person and a.message_id is not null order by a.id"),
        entry(
            "history",
            "select e.* from ticket_event e join ticket t on t.id = e.ticket_id"
                + " where t.customer_id = :person order by e.at"),
        entry(
            "mails",
            "select l.ticket_id, l.incoming, l.at from letter l join ticket t on t.id = l.ticket_id"
                + " where t.customer_id = :person order by l.at"),
        entry(
            "grants",
            "select g.* from ticket_grant g join ticket t on t.id = g.ticket_id"
                + " where t.customer_id = :person"),
        entry(
            "conversations",
            "select i.* from inbound_thread i join ticket t on t.id = i.ticket_id"
                + " where t.customer_id = :person"),
        entry("contacts", "select * from contact where customer_id = :person order by offered_at"),
        entry(
            "contactEvents",
            "select e.* from contact_event e join contact n on n.id = e.contact_id"
                + " where n.customer_id = :person order by e.at"),
        entry(
            "drafts",
            "select d.ticket_id, d.kind, d.text, d.saved_at from draft d"
                + " join ticket t on t.id = d.ticket_id where t.customer_id = :person"),
        entry("cases", "select c.* from case_copy c" + ABOUT.formatted("c")),
        entry(
            "promises",
            "select p.* from promise_copy p join ticket t on t.id = p.ticket_id"
                + " where t.customer_id = :person"),
        entry(
            "ratings",
            "select r.* from rating r join ticket t on t.id = r.ticket_id"
                + " where t.customer_id = :person"),
        entry("invitations", "select i.* from invitation_copy i" + ABOUT.formatted("i")),
        entry(
            "answers",
            "select a.* from answer_copy a left join ticket t on t.id = a.ticket_id"
                + " or t.external_id = a.ticket_external_id"
                + " where a.customer_id = :person or t.customer_id = :person"),
        entry(
            "statusLinks",
            "select l.ticket_id, l.expires_at from status_link l join ticket t on t.id = l.ticket_id"
                + " where t.customer_id = :person"));
  }
}

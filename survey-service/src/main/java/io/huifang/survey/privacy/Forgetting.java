package io.huifang.survey.privacy;

import io.huifang.platform.mail.MailSettled;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.privacy.FileTraces;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.survey.customer.CustomerCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Erases what was asked and answered: who it was about becomes nobody, words go, scores stay. */
@ApplicationScoped
class Forgetting {
  private static final String ANSWERS =
      """
      update answer set customer_id = case when customer_id = ? then ? else customer_id end,
        comment = case when comment is null then null else ? end,
        given = erased_words(given, ?), external_id = null, ticket_external_id = null
      where customer_id in (?, ?) or invitation_id = any(?) or ticket_id = any(?)
        or md5(ticket_external_id)::uuid = any(?)
      returning id
      """;
  private static final String FEEDBACK =
      """
      update feedback set customer_id = case when customer_id = ? then ? else customer_id end,
        title = null, content = ?, author_name = null, author_contact = null, external_id = null, terms = '{}',
        reply = case when reply is null then null else ? end,
        no_reply = case when no_reply is null then null else ? end
      where customer_id in (?, ?) or answer_id = any(?) or ticket_id = any(?)
        or lower(author_contact) = any(?)
      returning id
      """;
  private static final String MAILS =
      """
      delete from feedback_mail_aside where lower(sender) = any(?) or invitation_id = any(?)
      returning id
      """;
  private static final String UNSENT =
      "select id from invitation where customer_id = ? and state = 'SENDING' order by id for update";
  private static final String INVITATIONS =
      """
      update invitation set customer_id = ?, last_error = null where customer_id = ? returning id
      """;
  @Inject Rows rows;
  @Inject Traces traces;
  @Inject FileTraces files;
  @Inject CustomerCopies customers;
  @Inject Mails mails;
  @Inject Event<MailSettled> settled;

  /** Name and address, as long as they are known here. */
  List<String> words(UUID person) {
    return customers.findByIdOptional(person).stream()
        .flatMap(copy -> Stream.concat(Stream.ofNullable(copy.name()), copy.address().stream()))
        .toList();
  }

  /** In the transaction of the caller; what is erased already is not found again. */
  void erase(Erased whom) {
    UUID person = whom.person();
    UUID nobody = whom.nobody();
    List<UUID> unsent = rows.change(UNSENT, person);
    List<UUID> invitations = rows.change(INVITATIONS, nobody, person);
    List<UUID> about = new ArrayList<>(invitations);
    // what is told of them is written with the commit, so they have to be nobody's by now
    for (UUID mail : unsent) {
      settled.fire(new MailSettled(mail, MailSettled.Outcome.GAVE_UP, "the customer was erased"));
      mails.takeBack(mail);
    }
    rows.change("select mail_id from reminder where customer_id = ?", person)
        .forEach(mails::takeBack);
    rows.change("delete from reminder_link where invitation_id = any(?)", List.copyOf(about));
    rows.change("update reminder set customer_id = ? where customer_id = ?", nobody, person);
    about.addAll(
        rows.change(
            ANSWERS,
            person,
            nobody,
            Traces.MARKER,
            Traces.MARKER,
            person,
            nobody,
            List.copyOf(about),
            whom.tickets(),
            whom.importedAs()));
    about.addAll(feedback(whom, about));
    rows.change(
        "delete from gateway_message where invitation_id = any(?)", List.copyOf(invitations));
    rows.change("delete from wechat_credit where customer_id = ?", person);
    rows.change("delete from wechat_balance where customer_id = ?", person);
    rows.change("delete from answer_draft where invitation_id = any(?)", List.copyOf(invitations));
    rows.change("delete from passed_by where customer_id = ?", person);
    rows.change("delete from answer_aside where invitation_id = any(?)", List.copyOf(invitations));
    about.addAll(rows.change(MAILS, contacts(whom), List.copyOf(invitations)));
    rows.change("delete from opt_out where customer_id = ?", person);
    rows.change("delete from customer_copy where id in (?, ?)", person, nobody);
    traces.erase(person, nobody, about);
    files.erase(whom.words(), List.of(), whom.importedAs());
  }

  /** By customer, answer or ticket, and by an address that came along with it. */
  private List<UUID> feedback(Erased whom, List<UUID> answers) {
    List<UUID> forgotten =
        rows.change(
            FEEDBACK,
            whom.person(),
            whom.nobody(),
            Traces.MARKER,
            Traces.MARKER,
            Traces.MARKER,
            whom.person(),
            whom.nobody(),
            List.copyOf(answers),
            whom.tickets(),
            contacts(whom));
    rows.change(
        "update feedback_event set note = ? where note is not null and feedback_id = any(?)",
        Traces.MARKER,
        forgotten);
    rows.change("delete from feedback_errand where feedback_id = any(?)", forgotten);
    return forgotten;
  }

  private static List<String> contacts(Erased whom) {
    List<String> contacts =
        new ArrayList<>(whom.words().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList());
    // never empty, so that it is an array of texts
    contacts.add("");
    return contacts;
  }
}

package io.huifang.survey.reminder;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reminders as stored, and the secrets of links that one may have to go out with. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReminderTable {
  @Inject EntityManager entities;

  /** Keeps the secret until {@link #forget}; a newer one replaces it. */
  void keep(UUID invitation, String secret) {
    entities.flush(); // the invitation has to be there
    PlainQuery.of(
            entities,
            "insert into reminder_link (invitation_id, secret) values (:id, :secret)"
                + " on conflict (invitation_id) do update set secret = excluded.secret")
        .setParameter("id", invitation)
        .setParameter("secret", secret)
        .executeUpdate();
  }

  Optional<String> secret(UUID invitation) {
    return FirstColumn.of(
            PlainQuery.of(entities, "select secret from reminder_link where invitation_id = :id")
                .setParameter("id", invitation),
            String.class)
        .stream()
        .findFirst();
  }

  /** No reminder will go out any more. */
  void forget(UUID invitation) {
    PlainQuery.of(entities, "delete from reminder_link where invitation_id = :id")
        .setParameter("id", invitation)
        .executeUpdate();
  }

  /** When reminders of an invitation were decided, in their order. */
  List<Instant> decided(UUID invitation) {
    return FirstColumn.of(
        PlainQuery.of(entities, "select at from reminder where invitation_id = :id order by number")
            .setParameter("id", invitation),
        Instant.class);
  }

  /** The mails of all reminders of an invitation. */
  List<UUID> mails(UUID invitation) {
    return FirstColumn.of(
        PlainQuery.of(entities, "select mail_id from reminder where invitation_id = :id")
            .setParameter("id", invitation),
        UUID.class);
  }

  /**
   * No reminder will go out any more.
   *
   * @return the mails of those that were written
   */
  List<UUID> end(UUID invitation) {
    return FirstColumn.of(
        PlainQuery.of(
                entities,
                "with gone as (delete from reminder_link where invitation_id = :id)"
                    + " select mail_id from reminder where invitation_id = :id")
            .setParameter("id", invitation),
        UUID.class);
  }

  /** Of which invitations somebody was reminded, or may be. */
  List<UUID> of(UUID customer) {
    return FirstColumn.of(
        PlainQuery.of(
                entities,
                "select i.id from invitation i where i.customer_id = :id and (exists (select from"
                    + " reminder_link l where l.invitation_id = i.id) or exists (select from"
                    + " reminder r where r.invitation_id = i.id)) order by i.id")
            .setParameter("id", customer),
        UUID.class);
  }

  /** When the records of a person were reminded since. */
  List<Instant> sent(Collection<UUID> customers, Instant since) {
    return FirstColumn.of(
        PlainQuery.of(
                entities,
                "select at from reminder where customer_id in (:ids) and at > :since"
                    + " and held_back_reason is null")
            .setParameter("ids", customers)
            .setParameter("since", since),
        Instant.class);
  }

  /**
   * Writes down what has become of one; the key refuses a second one of the same number.
   *
   * @param reason why it does not go out, null if it does
   */
  void decide(
      Invitation invitation, int number, UUID mail, @Nullable HeldBackReason reason, Instant at) {
    PlainQuery.of(
            entities,
            "insert into reminder (invitation_id, number, mail_id, customer_id, at,"
                + " held_back_reason) values (:id, :number, :mail, :customer, :at,"
                + " cast(:reason as text))")
        .setParameter("id", invitation.id())
        .setParameter("number", number)
        .setParameter("mail", mail)
        .setParameter("customer", invitation.customerId())
        .setParameter("at", at)
        .setParameter("reason", reason == null ? null : reason.name())
        .executeUpdate();
  }
}

package io.huifang.escalation.notify.send;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.Message;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries as stored, in the transaction of the caller. */
@ApplicationScoped
class DeliveryTable {
  private static final String SELECT =
      """
      select d.id, d.channel, d.endpoint_id, d.state, d.together, d.planned_at, d.attempts,
        d.mail_id, m.case_id, m.level, m.at, m.step, m.person, m.kind, m.urgency, m.due_at,
        m.words, m.percent, m.by_person
      from delivery d join told_message m on m.id = d.message_id
      """;

  @Inject EntityManager entities;

  /** One of them, locked. */
  Optional<Delivery> locked(UUID id) {
    return found(query(SELECT + " where d.id = :id for update of d").setParameter("id", id))
        .stream()
        .findFirst();
  }

  /** To whom it goes, if it is a mail that may be collected with others. */
  Optional<String> collectsFor(UUID id) {
    return FirstColumn.of(
            query("select person from delivery where id = :id and channel = 'EMAIL' and together")
                .setParameter("id", id),
            String.class)
        .stream()
        .findFirst();
  }

  /** Mails to somebody that wait and need not go alone, locked, the oldest first. */
  List<Delivery> waitingFor(String person) {
    return found(
        query(
                SELECT
                    + " where d.person = :person and d.channel = 'EMAIL' and d.state = 'PLANNED'"
                    + " and d.together order by m.at, d.id for update of d")
            .setParameter("person", person));
  }

  /** When mails to somebody that are collected just now go, null if none are. */
  @Nullable Instant collectedUntil(String person, Instant now) {
    return FirstColumn.of(
            query(
                    "select min(planned_at) from delivery where person = :person and together"
                        + " and state = 'PLANNED' and channel = 'EMAIL' having min(planned_at) > :now")
                .setParameter("person", person)
                .setParameter("now", now),
            Instant.class)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** Those that a mail takes, locked. */
  List<Delivery> byMail(UUID mail) {
    return found(
        query(SELECT + " where d.mail_id = :mail order by d.id for update of d")
            .setParameter("mail", mail));
  }

  /** The other ways of the same message. */
  List<Delivery> besides(Delivery one) {
    return found(
        query(SELECT + " where m.id = :message and d.id <> :id order by d.id")
            .setParameter("message", one.message().key())
            .setParameter("id", one.id()));
  }

  /** How many have begun to go to an endpoint since then. */
  long begunSince(UUID endpoint, Instant since) {
    Number many =
        (Number)
            query("select count(*) from delivery where endpoint_id = :id and sending_at > :since")
                .setParameter("id", endpoint)
                .setParameter("since", since)
                .getSingleResult();
    return many.longValue();
  }

  void sending(Collection<UUID> ids, Instant now) {
    query(
            "update delivery set state = 'SENDING', sending_at = :now, attempts = attempts + 1,"
                + " answer = null where id in (:ids)")
        .setParameter("now", now)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /** One mail takes all of them. */
  void mailed(Collection<UUID> ids, UUID mail) {
    query("update delivery set mail_id = :mail where id in (:ids)")
        .setParameter("mail", mail)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  /** It was not taken, and goes again. */
  void again(UUID id, String answer) {
    query("update delivery set state = 'PLANNED', answer = :answer where id = :id")
        .setParameter("answer", answer)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Somebody has decided that it begins anew. */
  void anew(UUID id, Instant now) {
    query(
            "update delivery set state = 'PLANNED', planned_at = :now, settled_at = null,"
                + " attempts = 0 where id = :id")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  void settle(UUID id, DeliveryState as, String answer, Instant now) {
    query(
            "update delivery set state = :state, answer = :answer, settled_at = :now"
                + " where id = :id")
        .setParameter("state", as.name())
        .setParameter("answer", answer)
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Words are kept for as long as somebody has to be told them. */
  void forgetWords(UUID message) {
    query(
            "update told_message m set words = null where id = :id and words is not null and not"
                + " exists (select from delivery d where d.message_id = m.id"
                + " and d.state in ('PLANNED', 'SENDING', 'UNSURE'))")
        .setParameter("id", message)
        .executeUpdate();
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }

  private static List<Delivery> found(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(DeliveryTable::delivery).toList();
  }

  private static Delivery delivery(Object[] row) {
    Message message =
        new Message(
            (UUID) row[11],
            (String) row[12],
            Message.Kind.valueOf((String) row[13]),
            Urgency.valueOf((String) row[14]),
            (Instant) row[15],
            (String) row[16],
            row[17] == null ? null : ((Number) row[17]).intValue(),
            (String) row[18]);
    return new Delivery(
        (UUID) row[0],
        Channel.valueOf((String) row[1]),
        (UUID) row[2],
        DeliveryState.valueOf((String) row[3]),
        (Boolean) row[4],
        (Instant) row[5],
        ((Number) row[6]).intValue(),
        (UUID) row[7],
        (UUID) row[8],
        ((Number) row[9]).intValue(),
        (Instant) row[10],
        message);
  }
}

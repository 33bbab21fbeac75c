package io.huifang.survey.gateway.send;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages as stored. Whoever changes one has locked its invitation before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MessageTable {
  private static final String FOUND =
      "select id, invitation_id, medium, body, give_up_at, state, attempts, sending_at"
          + " from gateway_message where id = :id for update";
  @Inject EntityManager entities;

  void add(UUID id, UUID invitation, Medium medium, String body, Instant giveUpAt, Instant now) {
    entities.flush(); // the invitation has to be there
    query(
            "insert into gateway_message (id, invitation_id, medium, body, give_up_at, state,"
                + " planned_at) values (:id, :invitation, :medium, :body, :stale, 'WAITING', :now)"
                + " on conflict do nothing")
        .setParameter("id", id)
        .setParameter("invitation", invitation)
        .setParameter("medium", medium.name())
        .setParameter("body", body)
        .setParameter("stale", giveUpAt)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Of which invitation it is; not locked. */
  public Optional<UUID> invitationOf(UUID id) {
    return first(
        query("select invitation_id from gateway_message where id = :id").setParameter("id", id));
  }

  /** The newest of a gateway by the id that it has given; not locked. */
  public Optional<UUID> byProvider(Medium medium, String providerId) {
    return first(
        query(
                "select id from gateway_message where medium = :medium and provider_id = :given"
                    + " order by planned_at desc limit 1")
            .setParameter("medium", medium.name())
            .setParameter("given", providerId));
  }

  public Optional<Message> locked(UUID id) {
    List<?> rows = query(FOUND).setParameter("id", id).getResultList();
    return rows.stream().map(Object[].class::cast).map(MessageTable::message).findFirst();
  }

  private static Message message(Object[] row) {
    return new Message(
        (UUID) row[0],
        (UUID) row[1],
        Medium.valueOf((String) row[2]),
        (String) row[3],
        (Instant) row[4],
        MessageState.valueOf((String) row[5]),
        ((Number) row[6]).intValue(),
        (Instant) row[7]);
  }

  void sending(UUID id, Instant now) {
    query(
            "update gateway_message set state = 'SENDING', sending_at = :now,"
                + " attempts = attempts + 1 where id = :id")
        .setParameter("id", id)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** It has not left. */
  void stays(UUID id) {
    query(
            "update gateway_message set state = 'WAITING', sending_at = null"
                + " where id = :id and state = 'SENDING'")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** The words go: it is out, or over. */
  public void settle(
      UUID id, MessageState as, @Nullable String providerId, @Nullable String reason, Instant now) {
    query(
            "update gateway_message set state = :state, body = null, settled_at = :now,"
                + " provider_id = coalesce(cast(:given as text), provider_id),"
                + " reason = cast(:reason as text) where id = :id")
        .setParameter("id", id)
        .setParameter("state", as.name())
        .setParameter("given", providerId)
        .setParameter("reason", reason)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** The invitations of a customer of which something has not left by these; not locked. */
  List<UUID> waiting(UUID customer, Set<Medium> by) {
    return FirstColumn.of(
        query(
                "select distinct m.invitation_id from gateway_message m join invitation i"
                    + " on i.id = m.invitation_id where i.customer_id = :id and m.state = 'WAITING'"
                    + " and m.medium in (:by)")
            .setParameter("id", customer)
            .setParameter("by", by.stream().map(Medium::name).toList()),
        UUID.class);
  }

  /** Takes back what has not left. */
  List<UUID> takeBack(UUID invitation) {
    return FirstColumn.of(
        query(
                "delete from gateway_message where invitation_id = :id and state = 'WAITING'"
                    + " returning id")
            .setParameter("id", invitation),
        UUID.class);
  }

  private static Optional<UUID> first(Query query) {
    return FirstColumn.of(query, UUID.class).stream().findFirst();
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}

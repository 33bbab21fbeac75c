package io.huifang.survey.credit;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The ledger of credits. Each movement is written once by its reference, in one statement with the
 * balance, which the database keeps from falling below nothing.
 */
@ApplicationScoped
public class Credits {
  private static final String GRANT =
      """
      with moved as (
        insert into wechat_credit (customer_id, kind, reference, at)
        values (:customer, 'GRANTED', :reference, :at) on conflict do nothing returning customer_id)
      insert into wechat_balance (customer_id, credits) select customer_id, 1 from moved
      on conflict (customer_id) do update set credits = wechat_balance.credits + 1
      """;
  private static final String TAKE =
      """
      with paid as (
        update wechat_balance set credits = credits - 1
        where customer_id = :customer and credits > 0 returning customer_id)
      insert into wechat_credit (customer_id, kind, reference, at)
      select customer_id, 'TAKEN', :reference, :at from paid
      """;
  private static final String GIVE_BACK =
      """
      with moved as (
        insert into wechat_credit (customer_id, kind, reference, at)
        select customer_id, 'GIVEN_BACK', reference, :at from wechat_credit
        where kind = 'TAKEN' and reference = :reference on conflict do nothing returning customer_id)
      update wechat_balance b set credits = b.credits + 1 from moved
      where b.customer_id = moved.customer_id
      """;
  private static final String HISTORY =
      """
      select kind, reference, at, sum(case when kind = 'TAKEN' then -1 else 1 end)
        over (order by seq), seq
      from wechat_credit where customer_id = :customer order by seq desc limit :most
      """;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** How a credit came or went. */
  public enum Kind {
    GRANTED,
    TAKEN,
    /** The message of it never left, or was refused. */
    GIVEN_BACK
  }

  /**
   * One line of the ledger.
   *
   * @param reference of the grant, or the id of the message
   * @param balance after it
   */
  public record Movement(Kind kind, String reference, Instant at, long balance) {}

  /**
   * A customer agrees to one more message.
   *
   * @param reference by which the same grant is known again
   * @return false if it was known
   */
  @Transactional
  public boolean grant(UUID customer, String reference) {
    return write(GRANT, reference).setParameter("customer", customer).executeUpdate() == 1;
  }

  /**
   * Takes one for a message.
   *
   * @return false if there is none; then nothing is taken
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean take(UUID customer, UUID message) {
    return write(TAKE, message.toString()).setParameter("customer", customer).executeUpdate() == 1;
  }

  /** The message has not come to anything; once, and only if one was taken for it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void giveBack(UUID message) {
    write(GIVE_BACK, message.toString()).executeUpdate();
  }

  /** How many messages a customer may get now. */
  @Transactional
  public int balance(UUID customer) {
    return FirstColumn.of(
            query("select credits from wechat_balance where customer_id = :customer")
                .setParameter("customer", customer),
            Integer.class)
        .stream()
        .findFirst()
        .orElse(0);
  }

  /** The newest first. */
  @Transactional
  public List<Movement> history(UUID customer, int most) {
    List<?> rows =
        query(HISTORY)
            .setParameter("customer", customer)
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Movement(
                    Kind.valueOf((String) row[0]),
                    (String) row[1],
                    (Instant) row[2],
                    ((Number) row[3]).longValue()))
        .toList();
  }

  private Query write(String sql, String reference) {
    return query(sql).setParameter("reference", reference).setParameter("at", clock.instant());
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}

package io.huifang.ticket.draft;

import io.huifang.platform.privacy.Traces;
import io.huifang.platform.security.Caller;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drafts of the caller, one of each kind for each ticket. Nobody reads those of another person. */
@ApplicationScoped
public class Drafts {
  private static final String SAVE =
      """
      insert into draft (ticket_id, agent, kind, text, form, step, saved_at)
      select :ticket, :agent, :kind, :text, :form, :step, :now where not exists (select from ticket
        where id = :ticket and (words_gone_at is not null or subject = :marker))
      on conflict (ticket_id, agent, kind) do update set text = excluded.text, form = excluded.form,
        step = excluded.step, sent = false, saved_at = excluded.saved_at
      where draft.form <> excluded.form
        or not draft.sent and (excluded.step = 0 or draft.step < excluded.step)
      """;
  private static final String SENT =
      """
      insert into draft (ticket_id, agent, kind, text, form, sent, saved_at)
      values (:ticket, :agent, :kind, '', :form, true, :now)
      on conflict (ticket_id, agent, kind) do update set text = '', form = excluded.form,
        sent = true, saved_at = excluded.saved_at
      """;
  private static final String KNOWN =
      "select 1 from draft where ticket_id = :ticket and agent = :agent and kind = :kind"
          + " and form = :form and sent";
  private static final String READ =
      "select kind, text, saved_at from draft where ticket_id = :ticket and agent = :agent"
          + " and text <> ''";
  @Inject EntityManager entities;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Where and when something was typed.
   *
   * @param step rises with each save of this form, 0 where nobody has counted
   */
  public record Place(UUID form, long step) {}

  /** What the caller has not sent yet to this ticket. */
  @Transactional
  public Map<DraftKind, Draft> of(UUID ticket) {
    List<?> rows =
        query(READ)
            .setParameter("ticket", ticket)
            .setParameter("agent", caller.id())
            .getResultList();
    Map<DraftKind, Draft> drafts = new EnumMap<>(DraftKind.class);
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      DraftKind kind = DraftKind.valueOf((String) columns[0]);
      drafts.put(kind, new Draft(kind, (String) columns[1], (Instant) columns[2]));
    }
    return drafts;
  }

  /**
   * Keeps a text, unless the words of the ticket are gone; an empty one is as good as none.
   *
   * @param place that it is typed in; what arrives after it was sent, or after what was typed later
   *     there, is let go
   * @return when it was kept
   */
  @Transactional
  public Instant save(UUID ticket, DraftKind kind, Place place, String text) {
    Instant now = clock.instant();
    write(SAVE, ticket, kind, place.form(), now)
        .setParameter("step", place.step())
        .setParameter("text", text)
        .setParameter("marker", Traces.MARKER)
        .executeUpdate();
    return now;
  }

  /** Whether what was typed in this form has been sent; asked while the ticket is locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean wasSent(UUID ticket, DraftKind kind, UUID form) {
    return !query(KNOWN)
        .setParameter("ticket", ticket)
        .setParameter("agent", caller.id())
        .setParameter("kind", kind.name())
        .setParameter("form", form)
        .getResultList()
        .isEmpty();
  }

  /** In the transaction that sends what was typed in this form. */
  @Transactional
  public void sent(UUID ticket, DraftKind kind, UUID form) {
    write(SENT, ticket, kind, form, clock.instant()).executeUpdate();
  }

  private Query write(String sql, UUID ticket, DraftKind kind, UUID form, Instant now) {
    return query(sql)
        .setParameter("ticket", ticket)
        .setParameter("agent", caller.id())
        .setParameter("kind", kind.name())
        .setParameter("form", form)
        .setParameter("now", now);
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}

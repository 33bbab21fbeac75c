package io.huifang.survey.asked;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Totals what became of all triggers, rule by rule: who is not asked is counted with the reason.
 */
@ApplicationScoped
public class HeldBack {
  private static final String COUNTS =
      """
      select i.purpose, i.rule_name, i.held_back_reason, i.state = 'WAITING', count(*)
      from invitation i where i.decided_at >= :since
      group by 1, 2, 3, 4 order by 1, 2 nulls last
      """;
  private static final String REMINDERS =
      """
      select coalesce(r.held_back_reason, ''), count(*) from reminder r
      where r.at >= :since group by 1 order by 1
      """;
  @Inject EntityManager entities;

  /**
   * What a rule has led to.
   *
   * @param rule its name, null where none matched or rules had no names yet
   * @param asked how many were asked, also those that bounced later
   * @param waiting how many are not decided yet
   */
  public record ByRule(
      Purpose trigger,
      @Nullable String rule,
      long asked,
      long waiting,
      Map<HeldBackReason, Long> heldBack) {

    public long of(HeldBackReason reason) {
      return heldBack.getOrDefault(reason, 0L);
    }
  }

  /**
   * All of it.
   *
   * @param reminders how many went out
   * @param remindersHeldBack how many did not, and why
   */
  public record Totals(
      Instant since,
      List<ByRule> rows,
      long reminders,
      Map<HeldBackReason, Long> remindersHeldBack) {

    public long asked() {
      return rows.stream().mapToLong(ByRule::asked).sum();
    }

    public long of(HeldBackReason reason) {
      return rows.stream().mapToLong(row -> row.of(reason)).sum();
    }

    /** All reasons, for the columns of a table. */
    public List<HeldBackReason> reasons() {
      return List.of(HeldBackReason.values());
    }
  }

  /** Since a moment, by the time at which it was decided. */
  public Totals since(Instant since) {
    List<ByRule> rows = new ArrayList<>();
    for (Object found : list(COUNTS, since)) {
      add((Object[]) found, rows);
    }
    long sent = 0;
    Map<HeldBackReason, Long> held = new EnumMap<>(HeldBackReason.class);
    for (Object found : list(REMINDERS, since)) {
      Object[] cells = (Object[]) found;
      long count = ((Number) cells[1]).longValue();
      if (cells[0].equals("")) {
        sent = count;
      } else {
        held.put(HeldBackReason.valueOf((String) cells[0]), count);
      }
    }
    return new Totals(since, rows, sent, held);
  }

  private List<?> list(String sql, Instant since) {
    return entities.createNativeQuery(sql).setParameter("since", since).getResultList();
  }

  private static void add(Object[] cells, List<ByRule> rows) {
    Purpose trigger = Purpose.valueOf((String) cells[0]);
    @Nullable String rule = (String) cells[1];
    long count = ((Number) cells[4]).longValue();
    boolean waits = (Boolean) cells[3];
    ByRule last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    boolean same = last != null && last.trigger() == trigger && Objects.equals(last.rule(), rule);
    ByRule row =
        same && last != null
            ? rows.remove(rows.size() - 1)
            : new ByRule(trigger, rule, 0, 0, new EnumMap<>(HeldBackReason.class));
    if (cells[2] != null) {
      row.heldBack().merge(HeldBackReason.valueOf((String) cells[2]), count, Long::sum);
    }
    rows.add(
        new ByRule(
            trigger,
            rule,
            row.asked() + (cells[2] == null && !waits ? count : 0),
            row.waiting() + (waits ? count : 0),
            row.heldBack()));
  }
}

package io.huifang.ticket.sla.explain;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.Replanned;
import io.huifang.ticket.sla.Segment;
import io.huifang.ticket.sla.SlaClock;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.sla.SlaPlan;
import io.huifang.ticket.sla.keep.Promises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every stretch of a clock, with what it was counted by at that time. */
@ApplicationScoped
public class Ledger {
  private static final String PLANS =
      """
      select id, clock_id, until_at, cause, standard_version, rule_name, calendar_id,
        calendar_version, target_millis
      from sla_plan where clock_id in :clocks order by until_at, id
      """;
  @Inject EntityManager entities;
  @Inject SlaClocks clocks;
  @Inject Promises promises;
  @Inject Calendars calendars;
  @Inject Clock clock;

  /** The clocks of a ticket, each with its ledger. */
  public List<Explanation> of(UUID ticket) {
    return explain(clocks.of(ticket));
  }

  /** The same with the rules that were looked at. */
  public Why why(Ticket ticket) {
    Classification like = ticket.classification();
    boolean live = ticket.origin() == Origin.LIVE;
    return new Why(
        ticket.number(),
        ticket.standardVersion(),
        ticket.milestones().firstContactAt(),
        like.channel(),
        like.category(),
        like.complexity(),
        like.tier(),
        live ? promises.why(ticket, clocks.inTransaction(ticket.id())) : List.of(),
        of(ticket.id()));
  }

  private List<Explanation> explain(List<SlaClock> clocks) {
    List<UUID> ids = clocks.stream().map(SlaClock::id).toList();
    Map<UUID, List<Segment>> segments =
        ids.isEmpty()
            ? Map.of()
            : entities
                .createQuery("from Segment where clockId in :ids order by from, id", Segment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(Segment::clockId));
    Map<UUID, List<SlaPlan>> plans = plans(ids);
    Instant now = clock.instant();
    return clocks.stream()
        .map(
            sla ->
                Explanation.of(
                    sla,
                    stretches(
                        sla,
                        segments.getOrDefault(sla.id(), List.of()),
                        plans.getOrDefault(sla.id(), List.of()),
                        now)))
        .toList();
  }

  private Map<UUID, List<SlaPlan>> plans(Collection<UUID> clocks) {
    if (clocks.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(PLANS, Tuple.class)
            .setParameter("clocks", clocks)
            .getResultList();
    return rows.stream()
        .map(row -> plan((Tuple) row))
        .collect(Collectors.groupingBy(SlaPlan::clockId));
  }

  private static SlaPlan plan(Tuple row) {
    return new SlaPlan(
        row.get(0, UUID.class),
        row.get(1, UUID.class),
        row.get(2, Instant.class),
        Replanned.valueOf(row.get(3, String.class)),
        row.get(4, Integer.class),
        row.get(5, String.class),
        row.get(6, String.class),
        row.get(7, Long.class),
        row.get(8, Long.class));
  }

  private List<Stretch> stretches(
      SlaClock sla, List<Segment> segments, List<SlaPlan> plans, Instant now) {
    List<Stretch> lines = new ArrayList<>();
    SlaPlan present = SlaPlan.of(sla, Instant.MAX, Replanned.CLASSIFICATION);
    for (int i = 0; i < segments.size(); i++) {
      Segment.View segment = segments.get(i).view();
      SlaPlan plan =
          plans.stream()
              .filter(p -> segment.from().isBefore(p.until()))
              .findFirst()
              .orElse(present);
      boolean ran = segment.state() == ClockState.RUNNING;
      Stretch.Kind kind = ran ? Stretch.Kind.RUNNING : Stretch.Kind.PAUSED;
      lines.add(line(kind, segment.from(), segment.to(), plan, now));
      Instant next = i + 1 < segments.size() ? segments.get(i + 1).view().from() : null;
      if (segment.to() != null && (next == null || segment.to().isBefore(next))) {
        lines.add(line(Stretch.Kind.STOPPED, segment.to(), next, plan, now));
      }
    }
    return lines;
  }

  private Stretch line(
      Stretch.Kind kind, Instant from, @Nullable Instant to, SlaPlan plan, Instant now) {
    return new Stretch(
        kind,
        from,
        to,
        kind == Stretch.Kind.RUNNING ? used(from, to == null ? now : to, plan) : 0,
        plan.standardVersion(),
        plan.ruleName(),
        plan.calendarId(),
        plan.calendarVersion(),
        plan.targetMillis() == null ? null : plan.targetMillis() / 60_000.0,
        plan.until().equals(to) ? plan.cause() : null);
  }

  private long used(Instant from, Instant to, SlaPlan plan) {
    if (plan.calendarId() == null) {
      return 0;
    }
    BusinessCalendar calendar = calendars.get(plan.calendarId(), plan.calendarVersion());
    return calendar.between(from, to).toSeconds();
  }
}

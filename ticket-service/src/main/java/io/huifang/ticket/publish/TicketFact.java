package io.huifang.ticket.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.Holder;
import io.huifang.ticket.sla.SlaClock;
import io.huifang.ticket.standard.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of every ticket event, as docs/events.md describes it. */
record TicketFact(State ticket, Actor actor, Map<String, Object> change) {

  static TicketFact of(
      Ticket ticket,
      List<SlaClock> clocks,
      @Nullable BusinessTime business,
      Actor actor,
      Map<String, Object> change) {
    return new TicketFact(State.of(ticket, clocks, business), actor, change);
  }

  /** The whole state after the event. */
  record State(
      UUID id,
      String number,
      TicketState state,
      Origin origin,
      OpenedBy openedBy,
      String subject,
      Priority priority,
      Dims dims,
      @Nullable UUID customerId,
      Instant firstContactAt,
      @Nullable Instant firstRespondedAt,
      @Nullable Person firstResponder,
      @Nullable Instant firstResolvedAt,
      @Nullable Instant resolvedAt,
      @Nullable Person resolver,
      @Nullable Instant closedAt,
      int reopens,
      int transfers,
      long waitingOnCustomerSeconds,
      List<String> handledBy,
      List<Sla> sla,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID mergedInto,
      @Nullable BusinessTime business,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal weight) {

    static State of(Ticket t, List<SlaClock> clocks, @Nullable BusinessTime business) {
      Milestones m = t.milestones();
      return new State(
          t.id(),
          t.number(),
          t.state(),
          t.origin(),
          t.openedBy(),
          t.subject(),
          t.classification().priority(),
          Dims.of(t),
          t.customerId(),
          m.firstContactAt(),
          m.firstRespondedAt(),
          Person.of(m.firstResponderAgent(), m.firstResponderTeam()),
          m.firstResolvedAt(),
          m.resolvedAt(),
          Person.of(m.resolverAgent(), m.resolverTeam()),
          m.closedAt(),
          t.hands().reopens(),
          t.hands().transfers(),
          m.waitingOnCustomerSeconds(),
          t.hands().all(),
          clocks.stream().map(Sla::of).toList(),
          t.tags(),
          t.mergedInto(),
          business,
          t.weight());
    }
  }

  /** What KPIs are cut by. */
  record Dims(
      String channel,
      String category,
      @Nullable String subcategory,
      Complexity complexity,
      Tier tier,
      @Nullable String segment,
      @Nullable String team,
      @Nullable String agent,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> labels) {
    static Dims of(Ticket ticket) {
      Classification c = ticket.classification();
      return new Dims(
          c.channel(),
          c.category(),
          c.subcategory(),
          c.complexity(),
          c.tier(),
          c.segment(),
          ticket.team(),
          ticket.agent(),
          ticket.labels());
    }
  }

  /** Who did it, in which team at that time. */
  record Person(@Nullable String agent, @Nullable String team) {
    static @Nullable Person of(@Nullable String agent, @Nullable String team) {
      return agent == null && team == null ? null : new Person(agent, team);
    }
  }

  /**
   * One promise of the service standard.
   *
   * @param cycle the how-many-eth of its target, from 1
   * @param heldBy who had the ticket when it ended or was due, null before that
   */
  record Sla(
      Target target,
      int cycle,
      ClockState state,
      @Nullable Instant dueAt,
      @Nullable Person heldBy) {
    static Sla of(SlaClock clock) {
      Holder holder = clock.holder();
      Person person = holder == null ? null : new Person(holder.agent(), holder.team());
      return new Sla(clock.target(), clock.cycle(), clock.state(), clock.dueAt(), person);
    }
  }
}

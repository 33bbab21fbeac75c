package io.huifang.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moments that KPIs are made of. */
@Embeddable
public class Milestones {
  @Column(name = "first_contact_at")
  private Instant firstContactAt;

  @Column(name = "first_responded_at")
  private @Nullable Instant firstRespondedAt;

  @Column(name = "first_responder_agent")
  private @Nullable String firstResponderAgent;

  @Column(name = "first_responder_team")
  private @Nullable String firstResponderTeam;

  @Column(name = "first_resolved_at")
  private @Nullable Instant firstResolvedAt;

  @Column(name = "resolved_at")
  private @Nullable Instant resolvedAt;

  @Column(name = "resolver_agent")
  private @Nullable String resolverAgent;

  @Column(name = "resolver_team")
  private @Nullable String resolverTeam;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "waiting_since")
  private @Nullable Instant waitingSince;

  @Column(name = "waiting_millis")
  private long waitingMillis;

  /** The waits that waitingMillis adds up, as {@code from/to} and a blank each. */
  @Column(name = "waits")
  private String waits = "";

  protected Milestones() {}

  Milestones(Instant firstContactAt) {
    this.firstContactAt = firstContactAt;
  }

  public void responded(Instant at, @Nullable String agent, @Nullable String team) {
    firstRespondedAt = at;
    firstResponderAgent = agent;
    firstResponderTeam = team;
  }

  public void resolved(Instant at, @Nullable String agent, @Nullable String team) {
    firstResolvedAt = firstResolvedAt == null ? at : firstResolvedAt;
    resolvedAt = at;
    resolverAgent = agent;
    resolverTeam = team;
  }

  /** A resolution that did not hold; the time since then was spent by the customer, not by us. */
  public void reopened(Instant at) {
    if (resolvedAt != null) {
      waitedFrom(resolvedAt, at);
    }
    resolvedAt = null;
    closedAt = null;
  }

  public void closed(@Nullable Instant at) {
    closedAt = at;
  }

  public void waitForCustomer(Instant at) {
    waitingSince = waitingSince == null ? at : waitingSince;
  }

  public void waitingEnds(Instant at) {
    if (waitingSince != null) {
      waitedFrom(waitingSince, at);
      waitingSince = null;
    }
  }

  /** Only what falls after our first response: before it the customer waited for us. */
  private void waitedFrom(Instant from, Instant to) {
    if (firstRespondedAt != null) {
      Instant begin = from.isBefore(firstRespondedAt) ? firstRespondedAt : from;
      if (begin.isBefore(to)) {
        waitingMillis += Duration.between(begin, to).toMillis();
        waits += begin + "/" + to + " ";
      }
    }
  }

  /** Resolved in history; a closing that was taken back leaves the resolution before it. */
  public void resolvedElsewhere(Instant at, @Nullable String agent, @Nullable String team) {
    closedAt = null;
    if (resolvedAt == null) {
      resolved(at, agent, team);
    }
  }

  /** Closed without a word about when. */
  public void closedSometime() {
    waitingSince = null;
  }

  /**
   * The last resolution in the words of another system, which stand whatever its steps looked like.
   *
   * @param at null where it does not know: then nobody does
   * @param only whether there was no resolution before it
   */
  public void lastResolved(@Nullable Instant at, boolean only) {
    if (at == null || only || firstResolvedAt == null) {
      firstResolvedAt = at;
    }
    resolvedAt = at;
  }

  /** Only for history: who solved it. */
  public void solvedBy(@Nullable String agent, @Nullable String team) {
    resolverAgent = agent;
    resolverTeam = team;
  }

  public Instant firstContactAt() {
    return firstContactAt;
  }

  /** Each stretch that we waited for the customer; null for tickets from before that was kept. */
  public @Nullable List<Wait> waits() {
    List<Wait> all =
        waits.isEmpty() ? List.of() : Arrays.stream(waits.split(" ")).map(Wait::parse).toList();
    long sum = all.stream().mapToLong(w -> Duration.between(w.from(), w.to()).toMillis()).sum();
    return Math.abs(sum - waitingMillis) <= all.size() ? all : null;
  }

  /** A stretch of waiting, its end not part of it. */
  public record Wait(Instant from, Instant to) {
    private static Wait parse(String text) {
      int slash = text.indexOf('/');
      return new Wait(
          Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
    }
  }

  public @Nullable Instant firstRespondedAt() {
    return firstRespondedAt;
  }

  public @Nullable String firstResponderAgent() {
    return firstResponderAgent;
  }

  public @Nullable String firstResponderTeam() {
    return firstResponderTeam;
  }

  public @Nullable Instant firstResolvedAt() {
    return firstResolvedAt;
  }

  public @Nullable Instant resolvedAt() {
    return resolvedAt;
  }

  public @Nullable String resolverAgent() {
    return resolverAgent;
  }

  public @Nullable String resolverTeam() {
    return resolverTeam;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  /** Time that the customer had the ball after our first response, in whole seconds. */
  public long waitingOnCustomerSeconds() {
    return waitingMillis / 1000;
  }
}

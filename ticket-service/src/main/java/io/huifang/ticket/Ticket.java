package io.huifang.ticket;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's concern from first contact to closed. Methods change the state or refuse; each
 * change raises the version by one and is told through {@link TicketChanges}.
 */
@Entity
@Audited(
    kind = "ticket",
    open = {"number", "team", "agent", "classification", "milestones"})
public class Ticket extends VersionedAggregate {
  @Id private UUID id;
  private String number;
  private String subject;

  @Enumerated(EnumType.STRING)
  private TicketState state;

  @Enumerated(EnumType.STRING)
  private OpenedBy openedBy;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  private @Nullable String externalId;
  private @Nullable UUID customerId;
  private UUID correlationId;
  private @Nullable String team;
  private @Nullable String agent;
  @Embedded private Classification classification;
  @Embedded private Milestones milestones;
  private int reopens;
  private int transfers;

  protected Ticket() {}

  public Ticket(String number, NewTicket from, Origin origin, Instant firstContactAt) {
    this.id = Ids.next();
    this.correlationId = this.id;
    this.number = number;
    this.subject = from.subject();
    this.openedBy = from.openedBy();
    this.origin = origin;
    this.externalId = from.externalId();
    this.customerId = from.customerId();
    this.team = from.team();
    this.classification = from.classification();
    this.milestones = new Milestones(firstContactAt);
    this.state = TicketState.NEW;
  }

  public void assignTo(@Nullable String newAgent) {
    requireActive("assigned");
    agent = newAgent;
    if (state == TicketState.NEW && newAgent != null) {
      state = TicketState.OPEN;
    }
  }

  public void transferTo(String newTeam, @Nullable String newAgent) {
    requireActive("transferred");
    team = newTeam;
    agent = newAgent;
    transfers++;
  }

  /**
   * @return whether this was the first response
   */
  public boolean replied(Instant at, String byAgent) {
    requireActive("replied to");
    if (agent == null) {
      agent = byAgent;
    }
    if (state == TicketState.NEW) {
      state = TicketState.OPEN;
    }
    if (milestones.firstRespondedAt() != null) {
      return false;
    }
    milestones.responded(at, byAgent, team);
    return true;
  }

  public void become(TicketState wanted, Instant at) {
    if (!state.next().contains(wanted)) {
      throw ProblemException.conflict(
          "state", "A ticket that is " + state + " cannot become " + wanted);
    }
    if (state == TicketState.PENDING_CUSTOMER && wanted != TicketState.PENDING_CUSTOMER) {
      milestones.waitingEnds(at);
    }
    if (wanted == TicketState.PENDING_CUSTOMER) {
      milestones.waitForCustomer(at);
    }
    state = wanted;
  }

  public void resolved(Instant at, @Nullable String byAgent) {
    become(TicketState.RESOLVED, at);
    milestones.resolved(at, byAgent, team);
  }

  public void reopened(Instant at) {
    if (state != TicketState.RESOLVED) {
      throw ProblemException.conflict("state", "A ticket that is " + state + " cannot be reopened");
    }
    become(TicketState.OPEN, at);
    milestones.reopened(at);
    reopens++;
  }

  public void closed(Instant at) {
    become(TicketState.CLOSED, at);
    milestones.closed(at);
  }

  public void reclassify(Classification changed) {
    requireActive("reclassified");
    classification = changed;
  }

  private void requireActive(String verb) {
    if (!state.active()) {
      throw ProblemException.conflict("state", "A ticket that is " + state + " cannot be " + verb);
    }
  }

  /** Takes over counters that another system kept; only for imported history. */
  public void countedElsewhere(int reopenCount, int transferCount) {
    reopens = Math.max(reopens, reopenCount);
    transfers = Math.max(transfers, transferCount);
  }

  /**
   * Closes history. A source that names no moment of resolution leaves none here either, whatever
   * its steps looked like.
   */
  public void closedElsewhere(@Nullable Instant at, boolean resolutionKnown) {
    state = TicketState.CLOSED;
    milestones.closedElsewhere(at);
    if (!resolutionKnown) {
      milestones.resolutionUnknown();
    }
  }

  public void handledElsewhere(@Nullable String byAgent) {
    agent = byAgent;
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public String subject() {
    return subject;
  }

  public TicketState state() {
    return state;
  }

  public OpenedBy openedBy() {
    return openedBy;
  }

  public Origin origin() {
    return origin;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  public UUID correlationId() {
    return correlationId;
  }

  public @Nullable String team() {
    return team;
  }

  public @Nullable String agent() {
    return agent;
  }

  public Classification classification() {
    return classification;
  }

  public Milestones milestones() {
    return milestones;
  }

  public int reopens() {
    return reopens;
  }

  public int transfers() {
    return transfers;
  }
}

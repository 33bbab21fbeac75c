package io.huifang.ticket;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.NewTicket.OpenedBy;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A customer's concern from first contact to closed. Each change of it raises the version by one
 * and is told through {@link TicketChanges}. What can be done to it are {@link Change}s; here is
 * what they are made of.
 */
@Entity
@Audited(
    kind = "ticket",
    open = {"number", "team", "agent", "classification", "milestones", "weight"},
    hidden = "attention")
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
  @Embedded private Attention attention = new Attention();
  @Embedded private Hands hands = new Hands();

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> labels = Map.of();

  private @Nullable BigDecimal weight;
  private @Nullable Integer standardVersion;
  private @Nullable UUID mergedInto;

  @Enumerated(EnumType.STRING)
  private @Nullable TicketState stateBeforeMerge;

  private String[] tags = {};

  protected Ticket() {}

  public Ticket(String number, NewTicket from, Origin origin, Instant firstContactAt) {
    this(new Identity(Ids.next(), number, 0), from, origin, firstContactAt);
  }

  /** A ticket that takes the place of one that was known before, or of none at version 0. */
  public Ticket(Identity as, NewTicket from, Origin origin, Instant firstContactAt) {
    goOnAfter(as.version());
    this.id = as.id();
    this.correlationId = as.id();
    this.number = as.number();
    this.subject = from.subject();
    this.openedBy = from.openedBy();
    this.origin = origin;
    this.externalId = from.externalId();
    this.customerId = from.customerId();
    this.team = from.team();
    this.classification = from.classification();
    this.milestones = new Milestones(firstContactAt);
    this.state = TicketState.NEW;
    if (openedBy == OpenedBy.CUSTOMER && origin == Origin.LIVE) {
      attention.customerWrote(firstContactAt);
    }
  }

  /**
   * What stays when an imported ticket is imported anew.
   *
   * @param version after which the new one goes on
   */
  public record Identity(UUID id, String number, long version) {}

  /** Who has it from now on; nobody where both are null. */
  public void hold(@Nullable String byTeam, @Nullable String byAgent) {
    team = byTeam;
    agent = byAgent;
    hands.through(byAgent);
  }

  /**
   * The next state of its life, with the wait that begins or ends by it.
   *
   * @throws ProblemException 409 if this state cannot follow
   */
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

  /**
   * For what only makes sense while somebody still has to do something.
   *
   * @throws ProblemException 409 that names what was tried
   */
  public void requireActive(String verb) {
    if (!state.active()) {
      throw ProblemException.conflict("state", "A ticket that is " + state + " cannot be " + verb);
    }
  }

  public void reclassify(Classification changed) {
    classification = changed;
  }

  /** Its customer is known by another record from now on. */
  public void ofCustomer(UUID customer) {
    customerId = customer;
  }

  /** The version of the service standard that it is measured by from now on. */
  public void promisedUnder(int version) {
    standardVersion = version;
  }

  /** Ends here and lives on in another ticket, until {@link #takeApart}. */
  public void mergeInto(UUID other, Instant at) {
    stateBeforeMerge = state;
    mergedInto = other;
    state = TicketState.CLOSED;
    milestones.closed(at);
  }

  /** Is what it was before it was merged. */
  public void takeApart() {
    state = Objects.requireNonNull(stateBeforeMerge);
    milestones.closed(null);
    stateBeforeMerge = null;
    mergedInto = null;
  }

  public void tag(List<String> all) {
    tags = all.toArray(String[]::new);
  }

  /** Only for history: further dimensions by name. */
  public void labelledElsewhere(Map<String, String> by) {
    labels = Map.copyOf(by);
  }

  /** Only for history: how much it counts beside others; null for 1. */
  public void weighedElsewhere(@Nullable BigDecimal much) {
    weight = much;
  }

  /** Only for history: what another system let it become, whether we would allow it or not. */
  public void wasElsewhere(TicketState next) {
    state = next;
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

  /** Further dimensions by name; only imported tickets have some. */
  public Map<String, String> labels() {
    return labels;
  }

  /** How much it counts beside others; null for 1. Only imported tickets have one. */
  public @Nullable BigDecimal weight() {
    return weight;
  }

  /** Null for one that was imported, or from before this was kept. */
  public @Nullable Integer standardVersion() {
    return standardVersion;
  }

  /** The ticket in which this one lives on, null if it lives on its own. */
  public @Nullable UUID mergedInto() {
    return mergedInto;
  }

  /** What agents have called it, in the order in which they did. */
  public List<String> tags() {
    return List.of(tags);
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

  /** Its name in the system that it was imported from. */
  public @Nullable String externalId() {
    return externalId;
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

  public Attention attention() {
    return attention;
  }

  public Hands hands() {
    return hands;
  }
}

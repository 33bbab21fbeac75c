package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.FactKind;
import io.huifang.kpi.Measured;
import io.huifang.platform.event.RejectedEventException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is measured of a call, chat or visit that is over. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactState(
    UUID id,
    String direction,
    String outcome,
    @Nullable String queue,
    @Nullable Dims dims,
    @Nullable UUID customerId,
    @Nullable UUID ticketId,
    Instant offeredAt,
    int waitSeconds,
    int talkSeconds,
    int holdSeconds,
    int wrapUpSeconds)
    implements State {
  /** The name under which the queue of a contact is a dimension. */
  public static final String QUEUE = "queue";

  private static final Set<String> DIRECTIONS = Set.of("INBOUND", "OUTBOUND");
  private static final Set<String> OUTCOMES =
      Set.of("ANSWERED", "ABANDONED", "SELF_SERVED", "CALLBACK_ASKED", "NOT_REACHED", "LOST");
  private static final int LONGEST = 100_000_000;

  @Override
  public boolean belongsTo(UUID subject) {
    return subject.equals(id);
  }

  @Override
  public String label() {
    return id.toString();
  }

  @Override
  public List<Fact> facts(UUID subject, long version) {
    one("contact.direction", direction, DIRECTIONS);
    one("contact.outcome", outcome, OUTCOMES);
    FactChecks.required("contact.offeredAt", offeredAt);
    FactChecks.range("contact.waitSeconds", waitSeconds, 0, LONGEST);
    FactChecks.range("contact.talkSeconds", talkSeconds, 0, LONGEST);
    FactChecks.range("contact.holdSeconds", holdSeconds, 0, LONGEST);
    FactChecks.range("contact.wrapUpSeconds", wrapUpSeconds, 0, LONGEST);
    FactChecks.text("contact.queue", queue);
    Measured about = new Measured("contact", id, version, inQueue(), customerId, ticketId);
    boolean answered = outcome.equals("ANSWERED");
    Fact offered =
        Fact.of(about, FactKind.CONTACT, offeredAt)
            .seconds(waitSeconds)
            .num(answered)
            .label(outcome)
            .excluded(notOffered());
    if (!answered) {
      return List.of(offered);
    }
    // Both belong to the interval in which the contact was offered, however long it lasted.
    return List.of(
        offered,
        Fact.of(about, FactKind.CONTACT_HANDLED, offeredAt)
            .seconds((long) talkSeconds + holdSeconds + wrapUpSeconds)
            .label(outcome)
            .excluded(notOffered()));
  }

  /** Whom we called ourselves, and whom the machine was enough for, was not offered to anybody. */
  private @Nullable String notOffered() {
    if (direction.equals("OUTBOUND")) {
      return "OUTBOUND";
    }
    return outcome.equals("SELF_SERVED") ? "SELF_SERVED" : null;
  }

  private Dims inQueue() {
    Dims safe = FactChecks.dims(dims);
    return queue == null ? safe : safe.labelled(Map.of(QUEUE, queue));
  }

  /** What nobody has heard of cannot be counted: is it offered, is it answered? */
  private static void one(String field, @Nullable String word, Set<String> known) {
    if (!known.contains(FactChecks.required(field, word))) {
      throw new RejectedEventException(field + " is not one of " + new java.util.TreeSet<>(known));
    }
  }
}

package io.huifang.survey.trigger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.survey.Dims;
import io.huifang.survey.Purpose;
import io.huifang.survey.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of the siblings' events only what decides about a question. */
@ApplicationScoped
public class TriggerReader {
  private static final String LIVE = "LIVE";
  @Inject ObjectMapper json;

  /** Empty for imported history. */
  Optional<Trigger> ticket(CloudEvent event) {
    Ticket ticket = required(read(event, TicketData.class).ticket(), "ticket");
    UUID id = required(ticket.id(), "ticket.id");
    if (!LIVE.equals(required(ticket.origin(), "ticket.origin"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Trigger(
            Purpose.TICKET,
            id,
            event.aggregateversion(),
            event.time(),
            id,
            ticket.number(),
            null,
            ticket.customerId(),
            Objects.requireNonNullElse(event.correlationid(), id),
            ticket.openedBy(),
            ticket.reopens() == null ? null : ticket.reopens() > 0,
            Dims.orNone(ticket.dims()),
            handlers(ticket)));
  }

  /** Empty for imported history. */
  Optional<Trigger> closedCase(CloudEvent event) {
    Case closed = required(read(event, CaseData.class).value(), "case");
    UUID id = required(closed.id(), "case.id");
    if (closed.origin() != null && !LIVE.equals(closed.origin())) {
      return Optional.empty();
    }
    return Optional.of(
        new Trigger(
            Purpose.CASE,
            id,
            event.aggregateversion(),
            event.time(),
            closed.ticketId(),
            closed.ticketNumber(),
            id,
            closed.customerId(),
            Objects.requireNonNullElse(event.correlationid(), id),
            null,
            null,
            Dims.orNone(closed.dims()),
            closed.owner() == null ? Set.of() : Set.of(closed.owner())));
  }

  /** The ticket that was opened again, empty for imported history. */
  Optional<UUID> reopened(CloudEvent event) {
    Ticket ticket = required(read(event, TicketData.class).ticket(), "ticket");
    UUID id = required(ticket.id(), "ticket.id");
    return LIVE.equals(required(ticket.origin(), "ticket.origin"))
        ? Optional.of(id)
        : Optional.empty();
  }

  /** A talk with a known customer; empty for whoever hung up, and for imported history. */
  Optional<Trigger> contact(CloudEvent event) {
    Contact contact = required(read(event, ContactData.class).contact(), "contact");
    UUID id = required(contact.id(), "contact.id");
    boolean talked = "ANSWERED".equals(contact.outcome());
    if (!talked || contact.customerId() == null || "IMPORT".equals(contact.source())) {
      return Optional.empty();
    }
    Dims dims = Dims.orNone(contact.dims());
    return Optional.of(
        new Trigger(
            Purpose.CONTACT,
            id,
            event.aggregateversion(),
            Objects.requireNonNullElse(contact.endedAt(), event.time()),
            contact.ticketId(),
            null,
            null,
            contact.customerId(),
            Objects.requireNonNullElse(event.correlationid(), id),
            null,
            null,
            dims,
            dims.agent() == null ? Set.of() : Set.of(dims.agent())));
  }

  /** A call that was promised and made; empty where no case says to whom. */
  Optional<Trigger> promise(CloudEvent event) {
    PromiseData data = read(event, PromiseData.class);
    Promise promise = required(data.promise(), "promise");
    UUID id = required(promise.id(), "promise.id");
    Case about = data.about();
    if (about == null || about.customerId() == null) {
      return Optional.empty();
    }
    String owner = promise.owner() == null ? about.owner() : promise.owner();
    return Optional.of(
        new Trigger(
            Purpose.PROMISE,
            id,
            event.aggregateversion(),
            event.time(),
            promise.ticketId(),
            about.ticketNumber(),
            about.id(),
            about.customerId(),
            Objects.requireNonNullElse(event.correlationid(), id),
            null,
            null,
            Dims.orNone(promise.dims()),
            owner == null ? Set.of() : Set.of(owner)));
  }

  /** The release before did not tell {@code handledBy}, but the first and the last of them. */
  private static Set<String> handlers(Ticket ticket) {
    Set<String> all = new HashSet<>();
    if (ticket.handledBy() != null) {
      all.addAll(ticket.handledBy());
    }
    Stream.of(ticket.firstResponder(), ticket.resolver())
        .filter(Objects::nonNull)
        .map(Person::agent)
        .filter(Objects::nonNull)
        .forEach(all::add);
    all.remove(null);
    return all;
  }

  private <T> T read(CloudEvent event, Class<T> type) {
    try {
      return json.treeToValue(event.data(), type);
    } catch (JsonProcessingException e) {
      throw new RejectedEventException("Not readable: " + e.getOriginalMessage(), e);
    }
  }

  private static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new RejectedEventException(field + " is missing");
    }
    return value;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record TicketData(@Nullable Ticket ticket) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ticket(
      @Nullable UUID id,
      @Nullable String number,
      @Nullable String origin,
      @Nullable String openedBy,
      @Nullable UUID customerId,
      @Nullable Person firstResponder,
      @Nullable Person resolver,
      @Nullable Integer reopens,
      @Nullable List<@Nullable String> handledBy,
      @Nullable Dims dims) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record ContactData(@Nullable Contact contact) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Contact(
      @Nullable UUID id,
      @Nullable String source,
      @Nullable String outcome,
      @Nullable UUID customerId,
      @Nullable UUID ticketId,
      @Nullable Instant endedAt,
      @Nullable Dims dims) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record PromiseData(@Nullable Promise promise, @JsonProperty("case") @Nullable Case about) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Promise(
      @Nullable UUID id, @Nullable UUID ticketId, @Nullable String owner, @Nullable Dims dims) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Person(@Nullable String agent) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record CaseData(@JsonProperty("case") @Nullable Case value) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Case(
      @Nullable UUID id,
      @Nullable String origin,
      @Nullable UUID ticketId,
      @Nullable String ticketNumber,
      @Nullable UUID customerId,
      @Nullable String owner,
      @Nullable Dims dims) {}
}

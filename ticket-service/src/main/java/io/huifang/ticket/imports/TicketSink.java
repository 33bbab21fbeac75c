package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.customer.ImportedCustomers;
import io.huifang.ticket.past.PastEnd;
import io.huifang.ticket.past.PastTicket;
import io.huifang.ticket.past.TicketHistory;
import io.huifang.ticket.past.Told;
import io.huifang.ticket.sla.RecordedOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets with their history from another system. */
@ApplicationScoped
public class TicketSink implements RecordSink<IncomingTicket> {
  @Inject TicketHistory history;
  @Inject TicketRepository tickets;
  @Inject Customers customers;
  @Inject ImportedCustomers importedCustomers;
  @Inject RecordedOutcome outcomes;

  @Override
  public String target() {
    return "ticket";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "subject",
        "channel",
        "category",
        "subcategory",
        "complexity",
        "priority",
        "openedBy",
        "tier",
        "segment",
        "customerExternalId",
        "customerName",
        "customerEmail",
        "team",
        "agent",
        "firstContactAt",
        "firstRespondedAt",
        "resolvedAt",
        "closedAt",
        "state",
        "reopens",
        "transfers",
        "slaMet",
        "weight");
  }

  @Override
  public boolean takesLabels() {
    return true;
  }

  @Override
  public Map<String, String> types() {
    return Map.of(
        "firstContactAt", "timestamp",
        "firstRespondedAt", "timestamp",
        "resolvedAt", "timestamp",
        "closedAt", "timestamp",
        "reopens", "integer",
        "transfers", "integer",
        "slaMet", "boolean",
        "weight", "decimal");
  }

  @Override
  public Set<String> stepFields() {
    return Set.of("state", "team", "agent");
  }

  @Override
  public IncomingTicket read(MappedRecord record) {
    RecordFields fields = new RecordFields(record.values());
    return new IncomingTicket(
        past(record, fields), customer(fields), record.values().bool("slaMet"));
  }

  @Override
  public Map<String, Object> preview(IncomingTicket record) {
    return record.preview();
  }

  @Override
  public Map<String, UUID> known(Collection<String> externalIds) {
    return externalIds.isEmpty() ? Map.of() : tickets.knownExternalIds(externalIds);
  }

  /** Customers are found or made together. */
  @Override
  public void add(UUID job, Map<UUID, IncomingTicket> fresh) {
    withOwners(job, fresh)
        .forEach((id, one) -> history.replay(id, one.past(), ticket -> keepOutcome(ticket, one)));
  }

  @Override
  public Map<UUID, String> remember(Collection<UUID> ids) {
    return history.remember(ids);
  }

  @Override
  public Map<UUID, String> replace(UUID job, Map<UUID, IncomingTicket> records) {
    Map<UUID, IncomingTicket> owned = withOwners(job, records);
    Map<UUID, PastTicket> past = new LinkedHashMap<>();
    owned.forEach((id, one) -> past.put(id, one.past()));
    return history.replayAgain(
        past, (id, ticket) -> keepOutcome(ticket, Objects.requireNonNull(owned.get(id))));
  }

  @Override
  public Map<UUID, String> restore(Map<UUID, String> former) {
    return history.restore(former, outcomes::recall);
  }

  @Override
  public Map<UUID, String> withdraw(List<UUID> ids) {
    return history.withdraw(ids);
  }

  @Override
  public boolean withdrawUnused(UUID job) {
    return importedCustomers.withdrawUnused(job);
  }

  private Map<UUID, IncomingTicket> withOwners(UUID job, Map<UUID, IncomingTicket> incoming) {
    List<@Nullable UUID> owners =
        customers.recogniseAll(
            incoming.values().stream().map(IncomingTicket::customer).toList(), job);
    Map<UUID, IncomingTicket> owned = new LinkedHashMap<>();
    incoming.forEach((id, one) -> owned.put(id, one.ownedBy(owners.get(owned.size()))));
    return owned;
  }

  private PastTicket past(MappedRecord record, RecordFields fields) {
    MappedValues values = record.values();
    Instant firstContact = values.timestamp("firstContactAt");
    if (firstContact == null) {
      throw new BadRecordException("firstContactAt", "is missing; every ticket needs one");
    }
    PastTicket past =
        new PastTicket(
            new NewTicket(
                fields.text("subject", 300, "Imported ticket"),
                ImportedClassification.of(fields),
                fields.oneOf("openedBy", OpenedBy.class, OpenedBy.CUSTOMER),
                null,
                fields.text("team", 100),
                record.externalId()),
            firstContact,
            values.timestamp("firstRespondedAt"),
            end(fields),
            fields.labels(),
            fields.weight(),
            Steps.of(record));
    check(past);
    return past;
  }

  private static PastEnd end(RecordFields fields) {
    MappedValues values = fields.values();
    return new PastEnd(
        fields.oneOf("state", TicketState.class),
        new Told<>(values.fills("resolvedAt"), values.timestamp("resolvedAt")),
        values.timestamp("closedAt"),
        new Told<>(values.fills("team"), fields.text("team", 100)),
        new Told<>(values.fills("agent"), fields.text("agent", 100)),
        fields.count("reopens"),
        fields.count("transfers"));
  }

  private static void check(PastTicket past) {
    PastEnd end = past.end();
    if (end.state() == TicketState.RESOLVED
        && end.resolvedAt().value() == null
        && past.steps().isEmpty()) {
      throw new BadRecordException(
          "resolvedAt", "is missing although the ticket is resolved; map it, or the state CLOSED");
    }
    if (past.tooLong()) {
      throw new BadRecordException(
          null,
          "goes through more than %d changes; leave rows out of the steps with where"
              .formatted(PastTicket.MOST_CHANGES));
    }
  }

  private static @Nullable CustomerData customer(RecordFields fields) {
    String externalId = fields.text("customerExternalId", 200);
    String email = fields.text("customerEmail", 254);
    if (externalId == null && email == null) {
      return null;
    }
    return new CustomerData(
        externalId,
        fields.text("customerName", 200),
        email,
        null,
        ImportedClassification.of(fields).tier(),
        fields.text("segment", 60),
        null,
        null);
  }

  private void keepOutcome(Ticket ticket, IncomingTicket one) {
    Milestones moments = ticket.milestones();
    Instant closed = Objects.requireNonNullElse(moments.closedAt(), moments.firstContactAt());
    Instant at = Objects.requireNonNullElse(moments.resolvedAt(), closed);
    outcomes.keep(ticket.id(), one.slaMet(), at);
  }
}

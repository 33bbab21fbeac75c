package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.OpenedBy;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.past.PastEnd;
import io.huifang.ticket.past.PastTicket;
import io.huifang.ticket.past.TicketHistory;
import io.huifang.ticket.past.Told;
import io.huifang.ticket.sla.RecordedOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tickets with their history from another system. A ticket that is known by its id stays as it is.
 */
@ApplicationScoped
public class TicketSink implements RecordSink {
  @Inject TicketHistory history;
  @Inject TicketRepository tickets;
  @Inject Customers customers;
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
        "slaMet");
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
        "slaMet", "boolean");
  }

  @Override
  public Set<String> stepFields() {
    return Set.of("state", "team", "agent");
  }

  @Override
  public Outcome accept(MappedRecord record) {
    Result result = acceptAll(List.of(record)).get(0);
    if (result.bad() != null) {
      throw result.bad();
    }
    return result.outcome();
  }

  /** Judges all first; then customers are found or made together, and the good tickets stored. */
  @Override
  public List<Result> acceptAll(List<MappedRecord> records) {
    Set<String> known =
        tickets.knownExternalIds(records.stream().map(MappedRecord::externalId).toList());
    List<Result> results = new ArrayList<>();
    List<Incoming> incoming = new ArrayList<>();
    for (MappedRecord record : records) {
      results.add(judge(record, known, incoming));
    }
    List<@Nullable UUID> owners =
        customers.recogniseAll(incoming.stream().map(Incoming::customer).toList());
    for (int i = 0; i < incoming.size(); i++) {
      Incoming one = incoming.get(i);
      PastTicket past = one.past().withCustomer(owners.get(i));
      history.replay(past, ticket -> keepOutcome(ticket, one.slaMet()));
    }
    return results;
  }

  private Result judge(MappedRecord record, Set<String> known, List<Incoming> incoming) {
    if (known.contains(record.externalId())) {
      return new Result(Outcome.UNCHANGED, null);
    }
    try {
      RecordFields fields = new RecordFields(record.values());
      incoming.add(
          new Incoming(past(record, fields), customer(fields), record.values().bool("slaMet")));
      known.add(record.externalId()); // a second record with this id is no other ticket
      return new Result(Outcome.ACCEPTED, null);
    } catch (BadRecordException e) {
      return new Result(Outcome.UNCHANGED, e);
    }
  }

  /** A ticket that will be stored. */
  private record Incoming(
      PastTicket past, @Nullable CustomerData customer, @Nullable Boolean slaMet) {}

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

  private void keepOutcome(Ticket ticket, @Nullable Boolean met) {
    Milestones moments = ticket.milestones();
    Instant closed = Objects.requireNonNullElse(moments.closedAt(), moments.firstContactAt());
    outcomes.keep(ticket.id(), met, Objects.requireNonNullElse(moments.resolvedAt(), closed));
  }
}

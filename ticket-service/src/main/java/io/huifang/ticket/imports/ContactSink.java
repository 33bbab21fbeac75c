package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.contact.Direction;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.record.FinishedContact;
import io.huifang.ticket.contact.record.ImportedContacts;
import io.huifang.ticket.contact.record.WrongContactException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls, chats and visits from another system. */
@ApplicationScoped
public class ContactSink implements RecordSink<FinishedContact> {
  private static final int MOST = Integer.MAX_VALUE;
  private static final Map<String, String> TYPES =
      Map.of(
          "offeredAt", "timestamp",
          "queuedAt", "timestamp",
          "answeredAt", "timestamp",
          "endedAt", "timestamp",
          "waitSeconds", "integer",
          "talkSeconds", "integer",
          "holdSeconds", "integer",
          "wrapUpSeconds", "integer",
          "transfers", "integer");
  @Inject ImportedContacts imported;
  @Inject Contacts contacts;
  @Inject Clock clock;

  @Override
  public String target() {
    return "contact";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "channel",
        "direction",
        "queue",
        "team",
        "agent",
        "handle",
        "outcome",
        "offeredAt",
        "queuedAt",
        "answeredAt",
        "endedAt",
        "waitSeconds",
        "talkSeconds",
        "holdSeconds",
        "wrapUpSeconds",
        "transfers");
  }

  @Override
  public Map<String, String> types() {
    return TYPES;
  }

  @Override
  public FinishedContact read(MappedRecord record) {
    RecordFields fields = new RecordFields(record.values());
    MappedValues values = record.values();
    Instant offered = values.timestamp("offeredAt");
    if (offered == null) {
      throw new BadRecordException("offeredAt", "is missing; every contact needs one");
    }
    FinishedContact told =
        new FinishedContact(
            record.externalId(),
            fields.oneOf("channel", ContactChannel.class),
            fields.oneOf("direction", Direction.class),
            fields.text("queue", 100),
            fields.text("team", 100),
            fields.text("agent", 100),
            null,
            fields.text("handle", 200),
            null,
            fields.oneOf("outcome", Outcome.class),
            offered,
            values.timestamp("queuedAt"),
            values.timestamp("answeredAt"),
            values.timestamp("endedAt"),
            seconds(fields, "waitSeconds"),
            seconds(fields, "talkSeconds"),
            seconds(fields, "holdSeconds"),
            seconds(fields, "wrapUpSeconds"),
            seconds(fields, "transfers"));
    try {
      told.course(clock.instant());
      return told;
    } catch (WrongContactException e) {
      throw new BadRecordException(e.field(), e.reason());
    }
  }

  /** What is too large for a number is too large for a contact too, and said to be. */
  private static @Nullable Integer seconds(RecordFields fields, String field) {
    return fields.number(field, 0, MOST);
  }

  @Override
  public Map<String, Object> preview(FinishedContact record) {
    Map<String, Object> told = new LinkedHashMap<>();
    put(told, "offeredAt", record.offeredAt());
    put(told, "channel", record.channel());
    put(told, "direction", record.direction());
    put(told, "queue", record.queue());
    put(told, "outcome", record.outcome());
    put(told, "handle", record.handle());
    put(told, "agent", record.agent());
    put(told, "team", record.team());
    put(told, "queuedAt", record.queuedAt());
    put(told, "answeredAt", record.answeredAt());
    put(told, "endedAt", record.endedAt());
    put(told, "waitSeconds", record.waitSeconds());
    put(told, "talkSeconds", record.talkSeconds());
    put(told, "holdSeconds", record.holdSeconds());
    put(told, "wrapUpSeconds", record.wrapUpSeconds());
    put(told, "transfers", record.transfers());
    return told;
  }

  private static void put(Map<String, Object> told, String name, @Nullable Object value) {
    if (value != null) {
      told.put(name, value);
    }
  }

  @Override
  public Map<String, UUID> known(Collection<String> externalIds) {
    return externalIds.isEmpty() ? Map.of() : contacts.knownExternalIds(externalIds);
  }

  @Override
  public void add(UUID job, Map<UUID, FinishedContact> fresh) {
    imported.add(fresh);
  }

  @Override
  public Map<UUID, String> remember(Collection<UUID> ids) {
    return imported.remember(ids);
  }

  @Override
  public Map<UUID, String> replace(UUID job, Map<UUID, FinishedContact> records) {
    return imported.replace(records);
  }

  @Override
  public Map<UUID, String> restore(Map<UUID, String> former) {
    return imported.restore(former);
  }

  @Override
  public Map<UUID, String> withdraw(List<UUID> ids) {
    return imported.withdraw(ids);
  }
}

package io.huifang.ticket.contact.past;

import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.Direction;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.Source;
import io.huifang.ticket.contact.Stage;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the database as contacts. */
public final class ContactRows {
  private ContactRows() {}

  /** A row of {@code contact} with customer, now_tier, agent_name and ticket. */
  public static ContactRow row(Tuple row) {
    String agent = text(row, "agent_name");
    return new ContactRow(
        view(row),
        text(row, "customer"),
        text(row, "now_tier"),
        agent == null ? text(row, "agent") : agent,
        text(row, "ticket"));
  }

  private static ContactView view(Tuple row) {
    String outcome = text(row, "outcome");
    return new ContactView(
        row.get("id", UUID.class),
        text(row, "external_id"),
        Source.valueOf(row.get("source", String.class)),
        ContactChannel.valueOf(row.get("channel", String.class)),
        Direction.valueOf(row.get("direction", String.class)),
        Stage.valueOf(row.get("stage", String.class)),
        outcome == null ? null : Outcome.valueOf(outcome),
        text(row, "queue"),
        text(row, "team"),
        text(row, "agent"),
        row.get("customer_id", UUID.class),
        text(row, "handle"),
        row.get("ticket_id", UUID.class),
        row.get("offered_at", Instant.class),
        row.get("queued_at", Instant.class),
        row.get("answered_at", Instant.class),
        row.get("ended_at", Instant.class),
        row.get("since", Instant.class),
        number(row, "wait_seconds"),
        number(row, "talk_seconds"),
        number(row, "hold_seconds"),
        number(row, "wrap_up_seconds"),
        number(row, "transfers"),
        row.get("version", Number.class).longValue());
  }

  private static @Nullable String text(Tuple row, String column) {
    return row.get(column, String.class);
  }

  private static int number(Tuple row, String column) {
    return row.get(column, Number.class).intValue();
  }
}

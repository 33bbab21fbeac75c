package io.huifang.ticket.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Conversations of tickets that ended long ago: the words go, the ticket and its times stay. */
@ApplicationScoped
public class ClosedTickets implements KeptKind {
  private static final String WORDLESS =
      "update ticket set subject = ?, words_gone_at = ? where id = any(?)";
  @Inject Words words;
  @Inject Traces traces;
  @Inject Rows rows;
  @Inject Clock clock;

  @Override
  public String name() {
    return "closed-tickets";
  }

  @Override
  public String describes() {
    return "Subjects, messages and texts of the history of tickets, from their end on";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** As the index ticket_words has it. */
  @Override
  public String due() {
    return """
        select id from ticket
        where state in ('RESOLVED', 'CLOSED') and coalesce(closed_at, resolved_at) < :before
          and (words_gone_at is null or words_gone_at <= coalesce(closed_at, resolved_at))\
        """;
  }

  @Override
  public void letGo(List<UUID> tickets) {
    rows.change(WORDLESS, Traces.MARKER, clock.instant().atOffset(ZoneOffset.UTC), tickets);
    words.erase(tickets);
    traces.eraseWords(tickets);
  }
}

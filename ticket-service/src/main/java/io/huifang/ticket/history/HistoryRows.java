package io.huifang.ticket.history;

import static io.huifang.platform.transaction.SqlArray.of;

import io.huifang.platform.id.Ids;
import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The changes that one transaction makes; they are never changed afterwards. */
final class HistoryRows implements TailRows {
  private static final String INSERT =
      """
      insert into ticket_event (id, ticket_id, version, type, at, actor_kind, actor_id, detail,
        state, team, agent)
      select u.id, u.ticket_id, u.version, u.type, u.at, u.actor_kind, u.actor_id,
        u.detail::jsonb, u.state, u.team, u.agent
      from :rows as u(id, ticket_id, version, type, at, actor_kind, actor_id, detail,
        state, team, agent)
      """;
  private final List<TicketChanged> changes = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();

  void add(TicketChanged change, String detail, Standing after) {
    changes.add(change);
    details.add(detail);
    standings.add(after);
  }

  @Override
  public List<TailStatement> statements() {
    if (changes.isEmpty()) {
      return List.of();
    }
    return List.of(
        TailStatement.of(
            INSERT,
            SqlRows.of(
                column("uuid", change -> Ids.next()),
                column("uuid", change -> change.ticket().id()),
                column("bigint", TicketChanged::version),
                column("text", change -> change.type().name()),
                column("timestamptz", TicketChanged::at),
                column("text", change -> change.actor().kind().name()),
                column("text", change -> change.actor().id()),
                of("text", details),
                after(standing -> standing.state().name()),
                after(Standing::team),
                after(Standing::agent))));
  }

  private SqlArray after(Function<Standing, @Nullable Object> value) {
    return new SqlArray("text", standings.stream().map(value).toArray());
  }

  private SqlArray column(String type, Function<TicketChanged, @Nullable Object> value) {
    return new SqlArray(type, changes.stream().map(value).toArray());
  }

  /** Where the ticket stood after a change. */
  record Standing(TicketState state, @Nullable String team, @Nullable String agent) {
    static Standing of(Ticket ticket) {
      return new Standing(ticket.state(), ticket.team(), ticket.agent());
    }
  }
}

package io.huifang.escalation.commitment;

import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of promises of agents, narrowed to what the caller may see. */
@ApplicationScoped
class OwnPromises {
  private static final int SHOWN = 200;
  @Inject Promises promises;
  @Inject Caller caller;

  /** Newest first. */
  Page<Promise.View> page(
      Promise.@Nullable State state,
      @Nullable String owner,
      @Nullable UUID ticket,
      int limit,
      @Nullable String cursor) {
    StringBuilder where = new StringBuilder("caseId is null");
    Parameters values = scope(where);
    narrow(where, values, "state", state);
    narrow(where, values, "owner", owner);
    narrow(where, values, "ticketId", ticket);
    UUID after = Params.uuid("cursor", Cursor.decode(cursor));
    if (after != null) {
      where.append(" and id < :after");
      values.and("after", after);
    }
    List<Promise> rows = promises.find(where + " order by id desc", values).range(0, limit).list();
    return Page.of(rows, limit, Promise::view, row -> row.id().toString());
  }

  /** What the caller owes, the first due first. */
  List<Promise.View> owed() {
    return promises
        .find(
            "caseId is null and owner = ?1 and state = ?2 order by dueAt, id",
            caller.id(),
            Promise.State.OPEN)
        .range(0, SHOWN - 1)
        .stream()
        .map(Promise::view)
        .toList();
  }

  private Parameters scope(StringBuilder where) {
    Parameters values = new Parameters();
    String team = caller.is(Role.SPECIALIST) ? null : caller.teamScope();
    if (team != null) {
      where.append(" and (owner = :me or team = :team or team is null)");
      values.and("me", caller.id()).and("team", team);
    }
    return values;
  }

  private static void narrow(
      StringBuilder where, Parameters values, String field, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(field).append(" = :").append(field);
      values.and(field, value);
    }
  }
}

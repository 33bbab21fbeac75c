package io.huifang.escalation.casework;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.EscalationCase;
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

/** Lists of cases, narrowed to what the caller may see. */
@ApplicationScoped
public class CaseList {
  @Inject CaseRepository cases;
  @Inject Caller caller;

  public Page<CaseView> page(
      @Nullable CaseState state,
      @Nullable String owner,
      @Nullable UUID ticket,
      int limit,
      @Nullable String cursor) {
    StringBuilder where = new StringBuilder("1 = 1");
    Parameters parameters = new Parameters();
    narrow(where, parameters, "state", state);
    narrow(where, parameters, "owner", owner);
    narrow(where, parameters, "ticketId", ticket);
    String scope = caller.is(Role.SPECIALIST) ? null : caller.teamScope();
    if (scope != null) {
      where.append(" and (team = :scope or team is null or owner = :me)");
      parameters.and("scope", scope).and("me", caller.id());
    }
    UUID after = Params.uuid("cursor", Cursor.decode(cursor));
    if (after != null) {
      where.append(" and id < :after");
      parameters.and("after", after);
    }
    List<EscalationCase> rows =
        cases.find(where + " order by id desc", parameters).range(0, limit).list();
    return Page.of(rows, limit, CaseView::of, row -> row.id().toString());
  }

  private static void narrow(
      StringBuilder where, Parameters parameters, String field, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(field).append(" = :").append(field);
      parameters.and(field, value);
    }
  }
}

package io.huifang.ticket.approval;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something was granted, asked for or decided; the reasons of people stay here. Of several that
 * come in any order the one with the highest version of the grant holds.
 */
record Granted(Grant.View grant) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("grant", grant.id());
    detail.put("kind", grant.kind());
    detail.put("amount", grant.amount());
    detail.put("currency", grant.currency());
    detail.put("state", grant.state());
    detail.put("grantVersion", grant.version());
    if (grant.state() == GrantState.ASKED) {
      detail.put("level", Objects.requireNonNull(grant.level()));
    }
    if (grant.decidedBy() != null) {
      detail.put("decidedBy", grant.decidedBy());
    }
    return new Told(ChangeType.GRANTED, detail);
  }
}

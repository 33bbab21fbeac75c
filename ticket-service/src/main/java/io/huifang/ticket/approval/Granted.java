package io.huifang.ticket.approval;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.Map;

/** Something was granted, asked for or decided; the reason stays here. */
record Granted(Grant.View grant) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    return new Told(
        ChangeType.GRANTED,
        Map.of(
            "grant", grant.id(),
            "kind", grant.kind(),
            "amount", grant.amount(),
            "currency", grant.currency(),
            "state", grant.state()));
  }
}

package io.huifang.ticket.routing.push;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Back to its queue, because whoever had it is not there for it. */
record Released(Why why) implements Change {
  /** Why nobody has it any more. */
  public enum Why {
    /** Works here no more. */
    LEFT,
    /** Is away while the customer writes. */
    ABSENT
  }

  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.requireActive("assigned");
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromAgent", ticket.agent());
    detail.put("toAgent", null);
    detail.put("released", why.name());
    ticket.hold(ticket.team(), null);
    return new Told(ChangeType.ASSIGNED, detail);
  }
}

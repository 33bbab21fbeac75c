package io.huifang.ticket.sla;

import io.huifang.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Who had a ticket at some moment: what became of a target then is theirs, whoever has it now. */
public record Holder(@Nullable String team, @Nullable String agent) {

  public static Holder of(Ticket ticket) {
    return new Holder(ticket.team(), ticket.agent());
  }
}

package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.Tier;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customer has become somebody else to us, and so what is promised to this ticket. */
public record OfTier(Tier tier, @Nullable String segment) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.requireActive("reclassified");
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromTier", ticket.classification().tier().name());
    detail.put("toTier", tier.name());
    ticket.reclassify(ticket.classification().of(tier, segment));
    return new Told(ChangeType.RECLASSIFIED, detail);
  }
}

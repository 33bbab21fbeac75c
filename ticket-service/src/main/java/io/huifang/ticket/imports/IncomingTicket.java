package io.huifang.ticket.imports;

import io.huifang.ticket.Classification;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.past.PastTicket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket that was read from a file and makes sense. */
record IncomingTicket(PastTicket past, @Nullable CustomerData customer, @Nullable Boolean slaMet) {

  IncomingTicket ownedBy(@Nullable UUID owner) {
    return new IncomingTicket(past.withCustomer(owner), customer, slaMet);
  }

  /** As people will find it; what is empty is left out. */
  Map<String, Object> preview() {
    Classification about = past.begin().classification();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("subject", past.begin().subject());
    all.put("state", state());
    all.put("channel", about.channel());
    all.put("category", about.category());
    all.put("subcategory", about.subcategory());
    all.put("priority", about.priority());
    all.put("tier", about.tier());
    all.put("team", past.begin().team());
    all.put("agent", past.agent());
    all.put("firstContactAt", past.firstContactAt());
    all.put("firstRespondedAt", past.firstRespondedAt());
    all.put("resolvedAt", past.resolvedAt());
    all.put("closedAt", past.closedAt());
    all.put("customer", customer == null ? null : customer.externalId());
    all.put("slaMet", slaMet);
    all.put("steps", past.steps().isEmpty() ? null : past.steps().size());
    Map<String, Object> told = new LinkedHashMap<>();
    all.forEach(
        (field, value) -> {
          if (value != null) {
            told.put(field, value);
          }
        });
    return told;
  }

  private String state() {
    if (past.state() != null) {
      return past.state().name();
    }
    if (past.closedAt() != null) {
      return "CLOSED";
    }
    return past.resolvedAt() != null ? "RESOLVED" : "OPEN";
  }
}

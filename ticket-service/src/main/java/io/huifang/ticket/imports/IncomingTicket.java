package io.huifang.ticket.imports;

import io.huifang.ticket.Classification;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.past.PastEnd;
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
    all.put("team", past.end().team().value());
    all.put("agent", past.end().agent().value());
    all.put("firstContactAt", past.firstContactAt());
    all.put("firstRespondedAt", past.firstRespondedAt());
    all.put("resolvedAt", past.end().resolvedAt().value());
    all.put("closedAt", past.end().closedAt());
    all.put("customer", customer == null ? null : customer.externalId());
    all.put("slaMet", slaMet);
    all.put("weight", past.weight());
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

  /** As the source says, else as its moments do; the steps are lived through when it is taken. */
  private String state() {
    PastEnd end = past.end();
    if (end.state() != null) {
      return end.state().name();
    }
    if (end.closedAt() != null) {
      return "CLOSED";
    }
    if (end.resolvedAt().value() != null) {
      return "RESOLVED";
    }
    return past.steps().isEmpty() ? "OPEN" : "AS_ITS_STEPS_END";
  }
}

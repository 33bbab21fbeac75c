package io.huifang.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known when a ticket begins. */
public record NewTicket(
    String subject,
    Classification classification,
    OpenedBy openedBy,
    @Nullable UUID customerId,
    @Nullable String team,
    @Nullable String externalId) {

  /** Tickets that staff open for themselves have no first response and no survey. */
  public enum OpenedBy {
    CUSTOMER,
    STAFF
  }
}

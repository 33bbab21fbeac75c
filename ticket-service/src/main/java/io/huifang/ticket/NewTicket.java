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
    @Nullable String externalId) {}

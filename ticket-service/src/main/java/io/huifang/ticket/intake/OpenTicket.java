package io.huifang.ticket.intake;

import io.huifang.ticket.Channel;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Priority;
import io.huifang.ticket.customer.CustomerData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that becomes a ticket.
 *
 * @param text what the customer said, kept as the first message
 * @param complexity STANDARD if not given
 * @param openedBy CUSTOMER if not given
 * @param customerId a known customer; else {@code customer} is recognised by its handles
 */
public record OpenTicket(
    @NotNull Channel channel,
    @NotBlank @Size(max = 100) String category,
    @Nullable @Size(max = 100) String subcategory,
    @Nullable Complexity complexity,
    @Nullable Priority priority,
    @NotBlank @Size(max = 300) String subject,
    @Nullable @Size(max = 20000) String text,
    @Nullable OpenedBy openedBy,
    @Nullable @Size(max = 100) String team,
    @Nullable UUID customerId,
    @Nullable @Valid CustomerData customer) {}

package io.huifang.kpi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate that facts are about.
 *
 * @param kind {@code ticket}, {@code answer} and so on
 * @param version of the aggregate; the facts of the highest one stand
 */
public record Measured(
    String kind,
    UUID id,
    long version,
    Dims dims,
    @Nullable UUID customerId,
    @Nullable UUID ticketId) {}

package io.huifang.kpi;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate that facts are about.
 *
 * @param kind {@code ticket}, {@code answer} and so on
 * @param version of the aggregate; the facts of the highest one stand
 * @param weight how much it counts in weighted figures; null for 1
 */
public record Measured(
    String kind,
    UUID id,
    long version,
    Dims dims,
    @Nullable UUID customerId,
    @Nullable UUID ticketId,
    @Nullable BigDecimal weight) {

  /** One that counts like any other. */
  public Measured(
      String kind,
      UUID id,
      long version,
      Dims dims,
      @Nullable UUID customerId,
      @Nullable UUID ticketId) {
    this(kind, id, version, dims, customerId, ticketId, null);
  }
}

package io.huifang.ticket.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.ticket.Tier;
import io.huifang.ticket.consent.Consent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What siblings are told of a customer.
 *
 * @param handles all by which the person is reached, the first of each kind first
 * @param consents what the person has said about being reached; nothing is known of other channels
 * @param zone in which the customer lives; absent if nobody knows
 * @param mergedInto the record in which this one lives on; absent if it lives by itself
 */
record CustomerFact(
    UUID id,
    @Nullable String externalId,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    Tier tier,
    @Nullable String segment,
    String language,
    boolean optedOut,
    List<Reached> handles,
    List<Consent.Told> consents,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String zone,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID mergedInto) {

  /** Under a name that an erasure knows. */
  record Reached(Handle.Kind kind, String text) {
    static Optional<Reached> of(Handle.Kind kind, @Nullable String shown) {
      return Handle.value(kind, shown) == null
          ? Optional.empty()
          : Optional.of(new Reached(kind, Objects.requireNonNull(shown)));
    }

    static Reached of(Handle handle) {
      return new Reached(handle.kind(), handle.shown());
    }
  }

  /** Of a record just made, which has no handles but those that it came with. */
  static List<Reached> began(CustomerData data) {
    return Stream.of(
            Reached.of(Handle.Kind.EMAIL, data.email()),
            Reached.of(Handle.Kind.OPENID, data.openid()),
            Reached.of(Handle.Kind.PHONE, data.phone()))
        .flatMap(Optional::stream)
        .toList();
  }

  static CustomerFact of(Customer customer, List<Reached> handles, List<Consent.Told> consents) {
    Customer.View all = customer.view();
    return new CustomerFact(
        all.id(),
        all.externalId(),
        all.name(),
        all.email(),
        all.phone(),
        all.tier(),
        all.segment(),
        all.language(),
        all.optedOut(),
        handles,
        consents,
        all.zone(),
        customer.mergedInto());
  }
}

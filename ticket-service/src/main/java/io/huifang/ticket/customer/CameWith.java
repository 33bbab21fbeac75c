package io.huifang.ticket.customer;

import io.huifang.ticket.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What a record has got from another one that lives on in it; null where it knew itself.
 *
 * @param formerTier what it was of before, null if it is no higher now
 */
record CameWith(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Tier tier,
    @Nullable Tier formerTier,
    @Nullable Boolean optedOut) {

  static CameWith take(Customer from, Customer to) {
    Customer.View theirs = from.view();
    Customer.View own = to.view();
    boolean higher = theirs.tier().compareTo(own.tier()) > 0;
    return new CameWith(
        own.name() == null ? theirs.name() : null,
        own.email() == null ? theirs.email() : null,
        own.phone() == null ? theirs.phone() : null,
        higher ? theirs.tier() : null,
        higher ? own.tier() : null,
        theirs.optedOut() && !own.optedOut() ? true : null);
  }

  CustomerData given() {
    return new CustomerData(null, name, email, phone, tier, null, null, optedOut);
  }
}

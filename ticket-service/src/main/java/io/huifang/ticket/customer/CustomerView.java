package io.huifang.ticket.customer;

import io.huifang.ticket.Tier;
import io.huifang.ticket.consent.Consent;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the API shows it.
 *
 * @param optedOut null where masked
 * @param handles all by which the person is reached, the first of each kind first; null where
 *     masked
 * @param consents what the person has said about being reached by a channel; null where masked
 * @param aliases ids of other records of the person, which lead here; null where masked
 * @param lifetimeValue what the customer has brought so far, in the currency of the company; null
 *     where masked
 * @param segmentByRule whether rules have said the segment; otherwise it stays as it was set, until
 *     that is taken back; null where masked
 * @param organisation null where masked
 * @param zone in which the customer lives; null where unknown or masked
 * @param masked whether this is only what it takes to recognise the customer of other teams on the
 *     phone: beginnings of name and e-mail, the end of the telephone number, tier and language. The
 *     whole record comes with a ticket of the own team.
 */
public record CustomerView(
    UUID id,
    @Nullable String externalId,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    Tier tier,
    @Nullable String segment,
    String language,
    @Nullable Boolean optedOut,
    @Nullable List<Handle> handles,
    @Nullable List<Consent> consents,
    @Nullable List<UUID> aliases,
    @Nullable BigDecimal lifetimeValue,
    @Nullable Boolean segmentByRule,
    @Nullable UUID organisation,
    @Nullable String zone,
    boolean masked) {
  private static final String HIDDEN = "***";
  private static final int LAST_DIGITS = 2;

  static CustomerView whole(
      Customer customer, List<Handle> handles, List<Consent> consents, List<UUID> aliases) {
    Customer.View all = customer.view();
    return new CustomerView(
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
        aliases,
        all.lifetimeValue(),
        all.segmentByRule(),
        all.organisation(),
        all.zone(),
        false);
  }

  static CustomerView masked(Customer customer) {
    Customer.View all = customer.view();
    String email = beginning(all.email());
    return new CustomerView(
        all.id(),
        null,
        beginning(all.name()),
        email == null ? null : email + "@" + HIDDEN,
        end(all.phone()),
        all.tier(),
        null,
        all.language(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        true);
  }

  private static @Nullable String beginning(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  private static @Nullable String end(@Nullable String text) {
    return text == null ? null : HIDDEN + text.substring(Math.max(0, text.length() - LAST_DIGITS));
  }
}

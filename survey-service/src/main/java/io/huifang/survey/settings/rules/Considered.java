package io.huifang.survey.settings.rules;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.rules.Facts;
import io.huifang.survey.rules.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about which somebody was asked or not.
 *
 * @param person the living record of the customer, null if nobody is known
 * @param zone of the customer, null if that is not known
 * @param unreachable why the customer cannot be asked at all, null if they can
 */
record Considered(
    UUID subject,
    Instant at,
    @Nullable UUID person,
    Facts facts,
    @Nullable ZoneId zone,
    @Nullable HeldBackReason unreachable) {

  /**
   * Who had opened the ticket was not kept with an invitation by the release before, but mostly
   * follows from what the rule of that time has decided about it.
   *
   * @param leftOut whether that rule has left it out
   */
  static @Nullable String openedBy(
      Rule then, boolean leftOut, @Nullable String channel, @Nullable String tier) {
    List<Rule.OpenedBy> out = then.excludeOpenedBy();
    Optional<Rule.OpenedBy> excluded = out.size() == 1 ? Optional.of(out.get(0)) : Optional.empty();
    if (excluded.isEmpty() || !then.covers(channel, tier, null)) {
      return null;
    }
    boolean staff = (excluded.get() == Rule.OpenedBy.STAFF) == leftOut;
    return staff ? Rule.OpenedBy.STAFF.name() : Rule.OpenedBy.CUSTOMER.name();
  }
}

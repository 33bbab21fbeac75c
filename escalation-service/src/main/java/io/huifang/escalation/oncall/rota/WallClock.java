package io.huifang.escalation.oncall.rota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** From what clocks show to the moment that is meant. */
final class WallClock {
  private WallClock() {}

  /** The first moment at which the clocks of the zone show this time or a later one. */
  static Instant first(LocalDateTime shown, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.getTransition(shown);
    if (change == null) {
      return shown.toInstant(rules.getOffset(shown));
    }
    return change.isGap() ? change.getInstant() : shown.toInstant(change.getOffsetBefore());
  }
}

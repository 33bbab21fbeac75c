package io.huifang.escalation.oncall.rota;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call and by what.
 *
 * @param person null if nobody is
 * @param layer counted from 0, -1 if it is not by a layer
 * @param shift counted from 0 in its layer, -1 if it is not by a layer
 * @param standIn by which it is, if it is
 */
public record Duty(
    @Nullable String person, Why why, int layer, long shift, @Nullable UUID standIn) {
  static final Duty GAP = new Duty(null, Why.GAP, -1, -1, null);
  static final Duty CLOSED = new Duty(null, Why.CLOSED, -1, -1, null);

  static Duty of(StandIn standIn) {
    Why why = standIn.swapped() ? Why.SWAP : Why.OVERRIDE;
    return new Duty(standIn.person(), why, -1, -1, standIn.id());
  }

  /** Why somebody is on call, or nobody. */
  public enum Why {
    /** By the rotation. */
    TURN,
    /** In the place of somebody before in the rotation who is absent. */
    IN_PLACE,
    /** Because somebody said so. */
    OVERRIDE,
    /** Because two have agreed. */
    SWAP,
    /** Somebody should be, nobody is. */
    GAP,
    /** Outside of the hours of all layers. */
    CLOSED
  }
}

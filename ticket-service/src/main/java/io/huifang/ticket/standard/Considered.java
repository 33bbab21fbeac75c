package io.huifang.ticket.standard;

/** A rule of the standard as it was looked at for one ticket, and why it holds or does not. */
public record Considered(Rule rule, Verdict verdict) {

  /** Why a rule holds, or the first reason why not. */
  public enum Verdict {
    HOLDS,
    OTHER_TIER,
    OTHER_CHANNEL,
    OTHER_COMPLEXITY,
    OTHER_CATEGORY,
    /** It did not hold yet, or not any more, on the day on which the ticket was opened. */
    NOT_THEN,
    /** It would hold if there were no rule of a higher layer. */
    LOWER_LAYER,
    /** Another one of its layer says more about such tickets. */
    LESS_SPECIFIC,
    /** Another one says as much, and stands further up. */
    FURTHER_DOWN
  }
}

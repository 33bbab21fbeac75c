package io.huifang.platform.audit.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole chain found.
 *
 * @param intact whether every entry is as it was sealed, and where it was sealed
 * @param verified entries up to the first that is not
 * @param head the last place; written down elsewhere, it shows later that nothing was cut off
 * @param erased entries whose personal part is erased, which does not break the chain
 * @param unsealed entries that are not in the chain yet; seconds old in a healthy service
 * @param bad where the chain breaks first
 */
public record Verdict(
    boolean intact,
    long verified,
    Seal head,
    long erased,
    long unsealed,
    @Nullable Instant oldestUnsealedAt,
    @Nullable BadPlace bad) {

  /**
   * @param position of the first entry that is wrong or missing
   * @param reason what is wrong with it
   */
  public record BadPlace(long position, Damage reason) {}

  /** What can be wrong with a place. */
  public enum Damage {
    /** There is no entry here, but there is one behind it. */
    MISSING,
    /** The entry was changed, or exchanged with another one. */
    CHANGED,
    /** Its personal part says something else than it did. */
    VALUE_CHANGED,
    /** A known place of before is not in the chain: entries were cut off or all hashes replaced. */
    NOT_AS_KNOWN
  }
}

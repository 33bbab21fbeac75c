package io.huifang.platform.audit.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole chain found.
 *
 * @param intact whether every entry is as it was sealed, and where it was sealed
 * @param verified entries up to the first that is not
 * @param head the last seal; written down elsewhere, it shows later that nothing was cut off
 * @param erased entries whose personal part is erased, which does not break the chain
 * @param unsealed entries that have no seal yet; seconds old in a healthy service
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
   * @param seal by which it was found
   * @param position of the first entry that is wrong or missing; null where the seal itself is
   * @param reason what is wrong with it
   */
  public record BadPlace(long seal, @Nullable Long position, Damage reason) {}

  /** What can be wrong with a place. */
  public enum Damage {
    /** There was an entry, or a seal, and it is gone. */
    MISSING,
    /** It was changed, or exchanged with another one. */
    CHANGED,
    /** The personal part of the entry says something else than it did. */
    VALUE_CHANGED,
    /** An entry stands where there was none when all around it was sealed, and no seal has it. */
    ADDED,
    /** A known seal of before is not in the chain: seals were cut off or all hashes replaced. */
    NOT_AS_KNOWN
  }
}

package io.huifang.escalation.board.load;

import org.jspecify.annotations.Nullable;

/**
 * What a team has.
 *
 * @param team null for all that belongs to none
 * @param own promises that have no case
 */
public record TeamLoad(@Nullable String team, Load cases, Load own) {

  /** Both together. */
  public Load all() {
    return cases.plus(own);
  }
}

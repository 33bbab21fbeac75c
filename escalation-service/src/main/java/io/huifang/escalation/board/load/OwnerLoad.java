package io.huifang.escalation.board.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person has.
 *
 * @param owner empty for all that nobody who works here has
 * @param name null for nobody
 * @param own promises that have no case
 */
public record OwnerLoad(String owner, @Nullable String name, Load cases, Load own) {
  public static OwnerLoad nothing(String owner, String name) {
    return new OwnerLoad(owner, name, Load.NONE, Load.NONE);
  }

  /** Both together. */
  public Load all() {
    return cases.plus(own);
  }

  public int open() {
    return all().open();
  }

  public int late() {
    return all().late();
  }

  /** When the most urgent call is owed, null if none is. */
  public @Nullable Instant next() {
    return all().next();
  }
}

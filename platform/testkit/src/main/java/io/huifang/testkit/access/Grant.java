package io.huifang.testkit.access;

/** What a role may do with an operation. */
public enum Grant {
  /** Refused with 403. */
  NO,
  /** Only what belongs to the own team, or to no team yet. */
  OWN,
  /** Whatever the team. */
  YES;

  static Grant of(String cell) {
    return switch (cell) {
      case "-" -> NO;
      case "own" -> OWN;
      case "yes" -> YES;
      default -> throw new IllegalArgumentException("No such cell: '" + cell + "'");
    };
  }
}

package io.huifang.platform.list.saved;

/** What became of a change of a saved view. */
public enum ViewOutcome {
  SAVED,
  RENAMED,
  DELETED,
  /** The list begins with it for who has asked for that. */
  START,
  /** The list begins as for everybody. */
  USUAL,
  /** The owner has one of that name already. */
  TAKEN,
  /** The owner has as many as there may be. */
  FULL,
  /** Somebody else was quicker; nothing was overwritten. */
  CHANGED,
  /** Somebody has deleted it meanwhile. */
  GONE;

  public boolean refused() {
    return switch (this) {
      case SAVED, RENAMED, DELETED, START, USUAL -> false;
      case TAKEN, FULL, CHANGED, GONE -> true;
    };
  }
}

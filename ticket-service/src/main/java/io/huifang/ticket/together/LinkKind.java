package io.huifang.ticket.together;

/** Why two tickets belong together. */
public enum LinkKind {
  RELATED,
  /** Both have one cause. */
  SAME_CAUSE,
  /** The later one was made of messages of the earlier one. */
  SPLIT,
  /** The later one goes on with what was closed. */
  FOLLOW_UP
}

package io.huifang.escalation;

/** How much it matters that somebody learns of something soon. */
public enum Urgency {
  /** May wait, and be told together with other things. */
  LOW,
  NORMAL,
  /** Goes through quiet hours, and may not get lost: somebody else hears of it then. */
  HIGH
}

package io.huifang.ticket;

/** How hard a ticket is; service standards promise different times for the two. */
public enum Complexity {
  STANDARD,
  COMPLEX
}

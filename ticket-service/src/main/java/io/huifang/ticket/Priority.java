package io.huifang.ticket;

/** In which order a queue is worked. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}

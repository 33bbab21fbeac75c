package io.huifang.escalation;

/** How loud somebody is told: what their own rules of channels and quiet hours go by. */
public enum Urgency {
  LOW,
  NORMAL,
  HIGH
}

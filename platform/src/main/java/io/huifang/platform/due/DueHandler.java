package io.huifang.platform.due;

/** What a service does with one kind of due work: a {@link DueStep} or a {@link DueErrand}. */
public sealed interface DueHandler permits DueStep, DueErrand {

  /** The name of the kind, stored in every row. */
  String kind();

  /** How many at once, how patiently. */
  DueRules rules();
}

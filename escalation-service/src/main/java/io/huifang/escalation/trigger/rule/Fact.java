package io.huifang.escalation.trigger.rule;

import java.util.Set;
import java.util.TreeSet;

/** What can open a case, and what a rule can ask of it. */
public enum Fact {
  /** {@code score} of 5; {@code lowest} is 1 if nothing lower can be said; {@code words} counts. */
  ANSWER("score", "lowest", "words"),
  /** A ticket was opened or classified anew. */
  TICKET("priority"),
  /** A promise of the service standard is missed; {@code target} is its name. */
  SLA_BREACHED("target"),
  SLA_WARNED("target"),
  /** {@code times} counts all reopenings of the ticket. */
  REOPENED("times"),
  /** An agent asks for a specialist. */
  REQUESTED(),
  /** A call that an agent had promised is overdue. */
  PROMISE_LATE();

  private static final Set<String> OF_ALL =
      Set.of("channel", "category", "subcategory", "complexity", "tier", "segment", "team");
  private final Set<String> own;

  Fact(String... own) {
    this.own = Set.of(own);
  }

  /** The names that a condition may use. */
  public Set<String> fields() {
    Set<String> all = new TreeSet<>(OF_ALL);
    all.addAll(own);
    return all;
  }
}

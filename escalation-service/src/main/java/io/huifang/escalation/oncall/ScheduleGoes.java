package io.huifang.escalation.oncall;

/**
 * Fired in the transaction that deletes a schedule, before it does. Whoever still needs the
 * schedule throws a {@code ProblemException}, 409, which says for what.
 */
public record ScheduleGoes(String schedule) {}

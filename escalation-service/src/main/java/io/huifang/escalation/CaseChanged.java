package io.huifang.escalation;

import java.time.Instant;
import java.util.Map;

/**
 * Fired inside the transaction of every change of a case; satellites keep promises, history and the
 * outbox in step.
 *
 * @param actor the subject of a person, {@code system} for the engine
 */
public record CaseChanged(
    EscalationCase subject,
    CaseChange type,
    long version,
    Instant at,
    String actor,
    Map<String, Object> detail) {

  public static final String SYSTEM = "system";
}

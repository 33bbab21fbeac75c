package io.huifang.escalation.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Cases that were closed long ago: reasons and notes go; causes, times and promises stay. */
@ApplicationScoped
public class ClosedCases implements KeptKind {
  private static final String WORDLESS =
      "update escalation_case set reason = ?, answer = ?, without_call = null, told_by = null,"
          + " words_gone_at = ? where id = any(?)";
  @Inject CaseWords words;
  @Inject Traces traces;
  @Inject Rows rows;
  @Inject Clock clock;

  @Override
  public String name() {
    return "closed-cases";
  }

  @Override
  public String describes() {
    return "Reasons, answers to customers, notes and texts of the history of cases, from their"
        + " close on";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** A case that was opened again and closed has new words. As the index case_words has it. */
  @Override
  public String due() {
    return """
        select id from escalation_case
        where state = 'CLOSED' and closed_at < :before
          and (words_gone_at is null or words_gone_at <= closed_at)\
        """;
  }

  @Override
  public void letGo(List<UUID> cases) {
    rows.change(
        WORDLESS, Traces.MARKER, Traces.MARKER, clock.instant().atOffset(ZoneOffset.UTC), cases);
    traces.eraseWords(words.erase(cases));
  }
}

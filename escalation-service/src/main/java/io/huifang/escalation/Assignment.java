package io.huifang.escalation;

import java.time.Instant;
import java.util.List;

/** How the root asks its satellites who owns a case; the matrix answers. */
public interface Assignment {

  /** The policy in force for such a case. */
  CasePolicy policyFor(NewCase newCase);

  /** Whose turn it is at a level at some moment. */
  Duty dutyAt(CaseLevel level, Dims dims, Instant at);

  /**
   * Who else is asked where several have to acknowledge.
   *
   * @param besides who is asked already
   * @return fewer than wanted if there are not so many
   */
  List<String> others(CaseLevel level, Dims dims, String besides, int wanted);
}

package io.huifang.escalation.oncall.kept;

import jakarta.enterprise.context.ApplicationScoped;

/** Who was away. */
@ApplicationScoped
public class OldAbsences extends EndedSpans {

  public OldAbsences() {
    super("on_call_absence", "on-call-absences", "Who was away, since they were back");
  }
}

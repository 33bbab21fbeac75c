package io.huifang.escalation.oncall.kept;

import jakarta.enterprise.context.ApplicationScoped;

/** Who stood in for whom, with the reason. */
@ApplicationScoped
public class OldOverrides extends EndedSpans {

  public OldOverrides() {
    super(
        "on_call_override",
        "on-call-overrides",
        "Who was on call instead of whom the schedule names, and why, since that time has ended");
  }
}

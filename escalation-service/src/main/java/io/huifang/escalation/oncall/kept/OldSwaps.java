package io.huifang.escalation.oncall.kept;

import jakarta.enterprise.context.ApplicationScoped;

/** Who has asked whom to take a shift, with the note. */
@ApplicationScoped
public class OldSwaps extends EndedSpans {

  public OldSwaps() {
    super(
        "on_call_swap",
        "on-call-swaps",
        "Shifts that somebody has asked others to take, with the note, since the shift has ended");
  }
}

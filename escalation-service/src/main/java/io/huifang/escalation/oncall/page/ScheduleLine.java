package io.huifang.escalation.oncall.page;

import io.huifang.escalation.oncall.rota.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in the list, and on top of its page.
 *
 * @param who is on call now, null if nobody is
 * @param wanted whether somebody should be
 * @param until when that changes, null if not in sight
 * @param then who follows, null if nobody does
 * @param gaps of the next fourteen days
 */
public record ScheduleLine(
    String id,
    String name,
    String zone,
    long version,
    @Nullable String who,
    boolean wanted,
    @Nullable Instant until,
    @Nullable String then,
    List<Span> gaps) {

  /** Where a link to its calendar is asked for. */
  public String feedPath() {
    return OnCallSettings.HERE + "/" + id + "/feed";
  }
}

package io.huifang.ticket.privacy;

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

/** Numbers of callers whom nobody knows: they go, the calls and their times stay. */
@ApplicationScoped
public class UnknownCallers implements KeptKind {
  private static final String GONE =
      "update contact set handle = null, handle_key = null, caller_gone_at = ? where id = any(?)";
  @Inject Rows rows;
  @Inject Traces traces;
  @Inject Clock clock;

  @Override
  public String name() {
    return "callers";
  }

  @Override
  public String describes() {
    return "Telephone numbers and addresses of unknown callers, since the contact; times stay";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** As the index contact_handle_age has it. */
  @Override
  public String due() {
    return "select id from contact where offered_at < :before and handle is not null";
  }

  @Override
  public void letGo(List<UUID> contacts) {
    rows.change(GONE, clock.instant().atOffset(ZoneOffset.UTC), contacts);
    traces.eraseWords(contacts);
  }
}

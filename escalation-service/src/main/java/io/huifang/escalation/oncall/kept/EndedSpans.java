package io.huifang.escalation.oncall.kept;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Rows that were good for a time, which has ended long ago. Nothing is counted by them; only who
 * was on call in a past that nobody looks at any more is then as the layers of the schedule say.
 */
abstract class EndedSpans implements KeptKind {
  private final String table;
  private final String name;
  private final String describes;
  @Inject Rows rows;

  EndedSpans(String table, String name, String describes) {
    this.table = table;
    this.name = name;
    this.describes = describes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String describes() {
    return describes;
  }

  @Override
  public String usually() {
    return "P400D";
  }

  @Override
  public String due() {
    return "select id from " + table + " where ends_at < :before";
  }

  @Override
  public void letGo(List<UUID> ended) {
    rows.change("delete from " + table + " where id = any(?)", ended);
  }
}

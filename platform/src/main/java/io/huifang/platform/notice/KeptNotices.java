package io.huifang.platform.notice;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Nobody looks for the news of last month. */
@ApplicationScoped
public class KeptNotices implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public String describes() {
    return "What people were told about, seen or not, from the moment on";
  }

  @Override
  public String usually() {
    return "P30D";
  }

  @Override
  public String due() {
    return "select id from notice where at < :before";
  }

  @Override
  public void letGo(List<UUID> notices) {
    rows.change("delete from notice where id = any(?)", notices);
  }

  @Override
  public int atOnce() {
    return 1_000;
  }
}

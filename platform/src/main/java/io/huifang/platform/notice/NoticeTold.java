package io.huifang.platform.notice;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the notices that siblings raise, and what was seen on their pages. */
@ApplicationScoped
public class NoticeTold implements EventHandler {
  @Inject Notices notices;

  @Override
  public boolean handles(String type) {
    return type.equals(Notices.RAISED) || type.equals(Notices.SEEN);
  }

  /** The higher version stays. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    notices.keep(NoticeFact.in(event));
  }
}

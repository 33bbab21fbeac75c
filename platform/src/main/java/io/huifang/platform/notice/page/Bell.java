package io.huifang.platform.notice.page;

import io.huifang.platform.notice.NoticeState;
import io.huifang.platform.notice.NoticeStates;
import io.huifang.platform.security.Caller;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The bell on the page that is being made: one look, and no page fails because of it. */
@Named("bell")
@RequestScoped
public class Bell {
  private static final Logger LOG = Logger.getLogger(Bell.class);
  @Inject NoticeStates states;
  @Inject Caller caller;
  private @Nullable NoticeState state;

  public NoticeState getState() {
    if (state == null) {
      state = look();
    }
    return state;
  }

  /** The number, for a sentence. */
  public String getCount() {
    return String.valueOf(getState().unseen());
  }

  private NoticeState look() {
    if (!BlockingOperationControl.isBlockingAllowed()) {
      return NoticeState.NOTHING;
    }
    try {
      return states.of(caller.id());
    } catch (IllegalStateException e) {
      LOG.warnf("A page has a bell without a count: %s", e);
      return NoticeState.NOTHING;
    }
  }
}

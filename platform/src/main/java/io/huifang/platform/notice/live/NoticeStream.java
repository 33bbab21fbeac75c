package io.huifang.platform.notice.live;

import io.huifang.platform.login.SessionWatch;
import io.huifang.platform.notice.NoticeState;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One browser that listens. It has a connection, and no thread. */
final class NoticeStream {
  private final String person;
  private final SessionWatch.@Nullable Watched session;
  private final Instant until;
  private final HttpServerResponse response;
  private @Nullable NoticeState told;

  NoticeStream(
      String person,
      SessionWatch.@Nullable Watched session,
      Instant until,
      HttpServerResponse response) {
    this.person = person;
    this.session = session;
    this.until = until;
    this.response = response;
  }

  String person() {
    return person;
  }

  SessionWatch.@Nullable Watched session() {
    return session;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** Tells the state, unless it was told last. */
  synchronized void tell(NoticeState state) {
    if (!state.equals(told)) {
      told = state;
      write("data: {\"unseen\":%d,\"last\":\"%s\"}\n\n".formatted(state.unseen(), state.last()));
    }
  }

  /** A line that browsers skip: keeps whoever stands between us from ending what looks idle. */
  void beat() {
    write(": still here\n\n");
  }

  /** Who does not read is let go: what is unsent would only grow. */
  private void write(String text) {
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.writeQueueFull()) {
      response.reset();
    } else {
      response.write(text);
    }
  }

  void end() {
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }
}

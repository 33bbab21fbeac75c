package io.huifang.platform.notice.live;

import io.huifang.platform.login.SessionWatch;
import io.huifang.platform.notice.NoticeState;
import io.huifang.platform.notice.NoticeStates;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.problem.DatabaseProblems;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * All streams of this replica. Whatever wakes them, one statement looks for all people at once, so
 * that five hundred open pages cost one look and no connection to the database of their own.
 */
@ApplicationScoped
public class NoticeStreams {
  private static final Logger LOG = Logger.getLogger(NoticeStreams.class);

  /** What happens within it is looked at together. */
  private static final long TOGETHER_MILLIS = 100;

  private final Set<NoticeStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  @Inject Vertx vertx;
  @Inject Wakeups wakeups;
  @Inject NoticeStates states;
  @Inject SessionWatch sessions;
  @Inject LiveConfig config;
  @Inject Clock clock;

  void start(@Observes StartupEvent start) {
    wakeups.on(Notices.TOPIC, this::lookSoon);
    wakeups.on(SessionWatch.TOPIC, this::lookSoon);
    vertx.setPeriodic(config.beat().toMillis(), beat -> beat());
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      // whoever stops in good order waits for requests, and these would never end
      Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "notices-end"));
    }
  }

  void stop(@Observes ShutdownEvent stop) {
    endAll();
  }

  /** How many listen now. */
  public int size() {
    return open.size();
  }

  /** Takes it in and tells it the state of things; false if there are too many already. */
  boolean add(NoticeStream stream) {
    long mine = open.stream().filter(one -> one.person().equals(stream.person())).count();
    if (open.size() >= config.inAll() || mine >= config.perPerson()) {
      return false;
    }
    open.add(stream);
    lookSoon();
    return true;
  }

  void remove(NoticeStream stream) {
    open.remove(stream);
  }

  private void endAll() {
    open.forEach(NoticeStream::end);
  }

  private void beat() {
    if (!open.isEmpty()) {
      open.forEach(NoticeStream::beat);
      lookSoon();
    }
  }

  private void lookSoon() {
    if (open.isEmpty()) {
      return;
    }
    if (looking.compareAndSet(false, true)) {
      vertx.setTimer(TOGETHER_MILLIS, timer -> aside());
    } else {
      again.set(true);
    }
  }

  private void look() {
    List<NoticeStream> all = List.copyOf(open);
    Instant now = clock.instant();
    Set<SessionWatch.Watched> over =
        sessions.over(all.stream().map(NoticeStream::session).filter(Objects::nonNull).toList());
    Map<String, NoticeState> found =
        states.of(all.stream().map(NoticeStream::person).collect(Collectors.toSet()));
    for (NoticeStream stream : all) {
      SessionWatch.Watched session = stream.session();
      if (stream.isOver(now) || (session != null && over.contains(session))) {
        stream.end();
      } else {
        stream.tell(found.getOrDefault(stream.person(), NoticeState.NOTHING));
      }
    }
  }

  /**
   * On a worker, and one at a time, so that nobody is told an older state after a newer one and an
   * outage holds one worker. Without the database nothing is told; the next beat looks again.
   */
  private void aside() {
    again.set(false);
    vertx
        .executeBlocking(
            () -> {
              look();
              return true;
            },
            false)
        .onFailure(NoticeStreams::failed)
        .onComplete(
            done -> {
              looking.set(false);
              if (again.get()) {
                lookSoon();
              }
            });
  }

  private static void failed(Throwable failure) {
    if (DatabaseProblems.isOutage(failure)) {
      LOG.debugf("Looking again at the next beat: %s", failure);
    } else {
      LOG.error("Nobody is told what is new", failure);
    }
  }
}

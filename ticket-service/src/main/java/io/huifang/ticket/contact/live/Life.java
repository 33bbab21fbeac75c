package io.huifang.ticket.contact.live;

import io.huifang.ticket.contact.Course;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lives through the events of a contact in the order of their times. What cannot happen at its
 * place (music for somebody who is gone) stays in the story and counts for nothing. So any order of
 * arrival, and any repetition, comes to the same.
 */
final class Life {
  private Stage stage = Stage.OFFERED;
  private @Nullable Outcome outcome;
  private @Nullable String queue;
  private @Nullable String team;
  private @Nullable String agent;
  private final Instant offeredAt;
  private @Nullable Instant queuedAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;
  private Instant since;
  private boolean begun;

  /** Waits for the second time, which is no wait of the queue's but time on hold. */
  private boolean passedOn;

  private boolean wrappedUp;
  private long wait;
  private long talk;
  private long hold;
  private long wrapUp;
  private int transfers;

  private Life(Instant offeredAt) {
    this.offeredAt = offeredAt;
    this.since = offeredAt;
  }

  /**
   * @param told at least one event
   */
  static Story of(Collection<LiveEvent> told) {
    List<LiveEvent> events = new ArrayList<>(told);
    if (events.stream().anyMatch(event -> event.signal().ends())) {
      events.removeIf(event -> event.signal() == Signal.LOST);
    }
    events.sort(LiveEvent.ORDER);
    Life life = new Life(events.get(0).at());
    List<Story.Told> story = new ArrayList<>();
    for (LiveEvent event : events) {
      boolean counts = life.take(event);
      if (counts) {
        life.names(event);
      }
      story.add(new Story.Told(event, counts));
    }
    return new Story(life.course(), story);
  }

  private boolean take(LiveEvent event) {
    Instant at = event.at();
    return switch (event.signal()) {
      case OFFERED -> offered();
      case QUEUED -> queued(at);
      case ANSWERED -> answered(at);
      case HELD -> stage == Stage.TALKING && moved(Stage.ON_HOLD, at);
      case RESUMED -> stage == Stage.ON_HOLD && moved(Stage.TALKING, at);
      case TRANSFERRED -> transferred(event);
      case ABANDONED -> ended(at, Outcome.ABANDONED);
      case ENDED -> ended(at, Objects.requireNonNullElse(event.outcome(), Outcome.ABANDONED));
      case LOST -> ended(at, Outcome.LOST);
      case WRAPPED_UP -> wrappedUp(at);
    };
  }

  private boolean offered() {
    boolean first = !begun && stage == Stage.OFFERED;
    begun = true;
    return first;
  }

  /** From one queue into the next is still the same wait. */
  private boolean queued(Instant at) {
    if (stage == Stage.QUEUED) {
      return true;
    }
    if (stage != Stage.OFFERED) {
      return false;
    }
    queuedAt = at;
    return moved(Stage.QUEUED, at);
  }

  private boolean answered(Instant at) {
    if (stage != Stage.OFFERED && stage != Stage.QUEUED) {
      return false;
    }
    if (answeredAt == null) {
      waited(at);
      answeredAt = at;
    }
    return moved(Stage.TALKING, at);
  }

  private void waited(Instant at) {
    wait = queuedAt == null ? 0 : Duration.between(queuedAt, at).toSeconds();
  }

  private boolean transferred(LiveEvent event) {
    if (stage != Stage.TALKING && stage != Stage.ON_HOLD) {
      return false;
    }
    transfers++;
    boolean toSomebody = event.agent() != null;
    moved(toSomebody ? Stage.TALKING : Stage.QUEUED, event.at());
    agent = toSomebody ? agent : null;
    return true;
  }

  private boolean ended(Instant at, Outcome unanswered) {
    if (stage.ended()) {
      return false;
    }
    if (answeredAt == null) {
      waited(at);
    }
    outcome = answeredAt == null ? unanswered : Outcome.ANSWERED;
    endedAt = at;
    return moved(Stage.ENDED, at);
  }

  private boolean wrappedUp(Instant at) {
    if (!stage.ended() || answeredAt == null || wrappedUp || endedAt == null) {
      return false;
    }
    wrapUp = Duration.between(endedAt, at).toSeconds();
    wrappedUp = true;
    return true;
  }

  private boolean moved(Stage next, Instant at) {
    long seconds = Duration.between(since, at).toSeconds();
    if (stage == Stage.TALKING) {
      talk += seconds;
    } else if (stage == Stage.ON_HOLD || passedOn) {
      hold += seconds;
    }
    passedOn = next == Stage.QUEUED && answeredAt != null;
    stage = next;
    since = at;
    return true;
  }

  private void names(LiveEvent event) {
    queue = event.queue() == null ? queue : event.queue();
    team = event.team() == null ? team : event.team();
    agent = event.agent() == null ? agent : event.agent();
  }

  private Course course() {
    return new Course(
        stage,
        outcome,
        queue,
        team,
        agent,
        offeredAt,
        queuedAt,
        answeredAt,
        endedAt,
        since,
        (int) wait,
        (int) talk,
        (int) hold,
        (int) wrapUp,
        transfers);
  }
}

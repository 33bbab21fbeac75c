package io.huifang.platform.notice;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.frame.Site;
import io.huifang.platform.id.Ids;
import io.huifang.platform.trace.Traces;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what has come to their desk, in the transaction that brought it there. Siblings are
 * told by event, so that the bell is the same on the pages of all.
 */
@ApplicationScoped
public class Notices {
  /** The topic of {@link Wakeups} under which news for anybody is announced. */
  public static final String TOPIC = "notice";

  static final String RAISED = "notice.raised.v1";
  static final String SEEN = "notice.seen.v1";
  private static final int QUOTED = 140;
  private static final int LONGEST = 300;
  @Inject TransactionTail tail;
  @Inject Outbox outbox;
  @Inject Wakeups wakeups;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.application.name")
  String application;

  /**
   * Raises a notice, unless there is nobody, or whoever did it.
   *
   * @throws IllegalStateException without a transaction
   */
  public void raise(Occurrence what) {
    String person = what.to();
    if (person == null || !what.concernsSomebodyElse()) {
      return;
    }
    Occurrence.Thing thing = what.thing();
    Notice notice =
        new Notice(
            Objects.requireNonNullElseGet(what.id(), Ids::next),
            1,
            person,
            what.kind(),
            site(),
            thing.path(),
            thing.id(),
            thing.customer(),
            bundle(what),
            thing.number(),
            cut(thing.subject(), LONGEST),
            cut(what.who(), LONGEST),
            cut(what.quote(), QUOTED),
            what.dueAt(),
            thing.correlation(),
            clock.instant(),
            null);
    keep(notice);
    tell(RAISED, notice);
  }

  /** Keeps one that was raised or seen elsewhere; an older version changes nothing. */
  void keep(Notice notice) {
    rows().add(notice);
  }

  /** Wakes whoever waits for news, once this transaction has brought some. */
  void changed() {
    rows();
  }

  private NoticeRows rows() {
    return tail.rows(NoticeRows.class, () -> new NoticeRows(() -> wakeups.signal(TOPIC)));
  }

  void tell(String type, Notice notice) {
    outbox.tell(
        new Fact(
            type,
            notice.id(),
            notice.version(),
            notice.correlationId(),
            clock.instant(),
            NoticeFact.of(notice)));
  }

  /**
   * One line for each ticket or case. What somebody hands over together, in one request, is one
   * line too: nobody wants to be told a hundred times.
   */
  private static UUID bundle(Occurrence what) {
    String trace = Traces.current();
    return what.kind() == NoticeKind.TICKET_ASSIGNED && trace != null
        ? Ids.named(what.by() + " " + trace)
        : what.thing().id();
  }

  /** This service. */
  Site site() {
    return Site.valueOf(application.replace("-service", "").toUpperCase(Locale.ROOT));
  }

  /** On one line, and not in the middle of a sign. */
  static @Nullable String cut(@Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return line.substring(0, end) + "…";
  }
}

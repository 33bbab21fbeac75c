package io.huifang.ticket.contact.live;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.contact.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends contacts of which nothing is told any more, so that nobody waits for ever on the page of
 * those who wait. If their end is told later, that counts.
 */
@ApplicationScoped
public class SilentContacts implements DueStep {
  static final String KIND = "contact-silent";
  static final Duration SILENCE = Duration.ofHours(6);
  private static final int TOGETHER = 20;
  @Inject Contacts contacts;
  @Inject LiveContacts live;
  @Inject DueWork due;
  @Inject Clock clock;

  /** In the transaction that has changed the contact. */
  void watch(Contact contact) {
    Instant until = until(contact);
    if (until == null) {
      due.cancel(KIND, contact.id().toString());
    } else {
      due.plan(KIND, contact.id().toString(), until);
    }
  }

  /** How long it may be silent; null for one that is over. */
  private static @Nullable Instant until(Contact contact) {
    Instant last = contact.lastToldAt();
    boolean over = contact.course().stage().ended() || contact.source() != Source.EVENTS;
    return over || last == null ? null : last.plus(SILENCE);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS.together(TOGETHER);
  }

  @Override
  public void run(List<DueItem> items) {
    items.stream()
        .sorted(Comparator.comparing(DueItem::key))
        .forEach(item -> contacts.locked(UUID.fromString(item.key())).ifPresent(this::look));
  }

  private void look(Contact contact) {
    Instant until = until(contact);
    if (until == null) {
      return;
    }
    if (until.isAfter(clock.instant())) {
      due.plan(KIND, contact.id().toString(), until);
    } else {
      live.lose(contact);
    }
  }
}

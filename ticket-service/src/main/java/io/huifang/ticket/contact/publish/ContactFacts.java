package io.huifang.ticket.contact.publish;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.resync.Restated;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells siblings about contacts that are over, in the transaction of the change. */
@ApplicationScoped
public class ContactFacts {
  static final String ENDED = "contact.ended.v1";
  static final String WITHDRAWN = "contact.withdrawn.v1";
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Says how it went, or how it really went; nothing while it is still going on. */
  public void tell(Contact contact) {
    if (!contact.course().stage().ended()) {
      return;
    }
    Fact fact =
        new Fact(
            ENDED,
            contact.id(),
            contact.version(),
            correlation(contact),
            at(contact),
            ContactFact.of(contact));
    if (contact.source() == Source.IMPORT) {
      outbox.tellHistory(fact);
    } else {
      outbox.tell(fact);
    }
  }

  /** The same once more, after a restore; nothing of what has not been told yet. */
  public Optional<Restated> again(Contact contact) {
    return contact.course().stage().ended()
        ? Optional.of(
            new Restated(
                contact.id(),
                contact.version(),
                correlation(contact),
                at(contact),
                contact.source() == Source.IMPORT,
                ContactFact.of(contact)))
        : Optional.empty();
  }

  private static Instant at(Contact contact) {
    return Objects.requireNonNullElse(contact.course().endedAt(), contact.course().offeredAt());
  }

  /** It came with an import that was undone. */
  public void withdraw(UUID contact, long lastVersion) {
    outbox.tellHistory(
        new Fact(
            WITHDRAWN,
            contact,
            lastVersion + 1,
            contact,
            clock.instant(),
            Map.of("contact", Map.of("id", contact))));
  }

  /** What hangs on a ticket goes with the ticket. */
  private static UUID correlation(Contact contact) {
    return Objects.requireNonNullElse(contact.ticketId(), contact.id());
  }
}

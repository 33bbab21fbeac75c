package io.huifang.ticket.contact.live;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Contacts;
import io.huifang.ticket.contact.Course;
import io.huifang.ticket.contact.Direction;
import io.huifang.ticket.contact.Recognised;
import io.huifang.ticket.contact.Recognition;
import io.huifang.ticket.contact.Source;
import io.huifang.ticket.contact.publish.ContactFacts;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what is told of contacts that are going on, one event after the other for each contact. */
@ApplicationScoped
public class LiveContacts {
  private static final int MOST_EVENTS = 500;
  @Inject Contacts contacts;
  @Inject EventRows rows;
  @Inject Recognition recognition;
  @Inject Staff staff;
  @Inject ContactFacts facts;
  @Inject SilentContacts silence;
  @Inject Clock clock;

  /**
   * @throws ProblemException 400 for what cannot be, 409 for a contact that never ends
   */
  @Transactional
  Taken take(TellContact told) {
    LiveEvent event = told.event(clock.instant());
    Contact contact = contacts.locked(told.externalId()).orElse(null);
    List<LiveEvent> events = new ArrayList<>();
    if (contact != null) {
      events.addAll(rows.of(contact.id()));
      if (isKnown(event, events)) {
        return new Taken(contact, false, Life.of(events));
      }
      if (events.size() >= MOST_EVENTS) {
        throw ProblemException.conflict(
            "contact-too-long", "This contact has " + MOST_EVENTS + " events; no more are taken");
      }
    }
    events.add(event);
    Story story = Life.of(events);
    Contact changed = contact == null ? begin(told, story) : goOn(contact, told, story);
    rows.add(changed.id(), event);
    silence.watch(changed);
    return new Taken(changed, true, story);
  }

  private static boolean isKnown(LiveEvent event, List<LiveEvent> events) {
    return events.stream()
        .anyMatch(one -> one.signal() == event.signal() && one.at().equals(event.at()));
  }

  private Contact begin(TellContact told, Story story) {
    Contact contact =
        Contact.begun(
            told.externalId(),
            Objects.requireNonNullElse(told.channel(), ContactChannel.PHONE),
            Objects.requireNonNullElse(told.direction(), Direction.INBOUND),
            ofTeam(story.course()));
    contact.with(who(told), TellContact.said(told.handle()));
    contact.went(contact.course(), clock.instant());
    contacts.persist(contact);
    facts.tell(contact);
    return contact;
  }

  /** What was told as a whole is not changed by what comes late of its parts. */
  private Contact goOn(Contact contact, TellContact told, Story story) {
    boolean news = contact.with(who(told), TellContact.said(told.handle()));
    if (contact.source() == Source.EVENTS) {
      boolean other = told.channel() != null || told.direction() != null;
      news |=
          other
              && contact.toldBy(
                  Source.EVENTS,
                  Objects.requireNonNullElse(told.channel(), contact.channel()),
                  Objects.requireNonNullElse(told.direction(), contact.direction()));
      news |= contact.went(ofTeam(story.course()), clock.instant());
    }
    if (news) {
      contact.raiseVersion();
      facts.tell(contact);
    }
    return contact;
  }

  private @Nullable Recognised who(TellContact told) {
    return told.customerId() == null
        ? recognition.find(TellContact.said(told.handle()))
        : recognition.known(told.customerId());
  }

  private Course ofTeam(Course course) {
    String agent = course.agent();
    return course.team() != null || agent == null
        ? course
        : course.of(staff.person(agent).map(one -> one.view().team()).orElse(null));
  }

  /** Ends a contact of which nobody tells any more, in the transaction that has locked it. */
  void lose(Contact contact) {
    List<LiveEvent> events = new ArrayList<>(rows.of(contact.id()));
    LiveEvent lost =
        new LiveEvent(
            Signal.LOST,
            events.stream().map(LiveEvent::at).max(Comparator.naturalOrder()).orElseThrow(),
            null,
            null,
            null,
            null);
    events.add(lost);
    rows.add(contact.id(), lost);
    if (contact.went(ofTeam(Life.of(events).course()), null)) {
      contact.raiseVersion();
      facts.tell(contact);
    }
  }

  /**
   * @param news whether it was told for the first time
   */
  record Taken(Contact contact, boolean news, Story story) {}
}

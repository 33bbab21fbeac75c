package io.huifang.ticket.contact.record;

import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.TicketRepository;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps contacts that are told in one piece: new ones, and those that are known, be it from events,
 * as they really were.
 */
@ApplicationScoped
public class ContactKeeper {
  @Inject Contacts contacts;
  @Inject TicketRepository tickets;
  @Inject Recognition recognition;
  @Inject Staff staff;
  @Inject ContactFacts facts;
  @Inject Clock clock;

  /**
   * @throws ProblemException 400 for what cannot have been
   */
  @Transactional
  public Kept keep(FinishedContact told) {
    try {
      Course course = ofTeam(told.course(clock.instant()));
      checkTicket(told);
      Contact known =
          told.externalId() == null ? null : contacts.locked(told.externalId()).orElse(null);
      Recognised who = who(told);
      return known == null
          ? new Kept(add(Ids.next(), told, course, Source.RECORD, who), Kind.CREATED)
          : new Kept(
              known,
              correct(known, told, course, Source.RECORD, who) ? Kind.CORRECTED : Kind.UNCHANGED);
    } catch (WrongContactException e) {
      throw ProblemException.badField(e.field(), e.reason());
    }
  }

  private void checkTicket(FinishedContact told) {
    if (told.ticketId() != null && tickets.findById(told.ticketId()) == null) {
      throw ProblemException.badField("ticketId", "is not a known ticket");
    }
  }

  private @Nullable Recognised who(FinishedContact told) {
    return told.customerId() == null
        ? recognition.find(told.handle())
        : recognition.known(told.customerId());
  }

  Contact add(
      UUID id, FinishedContact told, Course course, Source source, @Nullable Recognised who) {
    Contact contact =
        new Contact(id, told.externalId(), source, channel(told), direction(told), course);
    contact.with(who, told.handle());
    contact.about(told.ticketId());
    contacts.persist(contact);
    facts.tell(contact);
    return contact;
  }

  /**
   * The contact is locked. A link that people have made stays unless another is told.
   *
   * @return whether anything was different
   */
  boolean correct(
      Contact contact,
      FinishedContact told,
      Course course,
      Source source,
      @Nullable Recognised who) {
    boolean news = contact.toldBy(source, channel(told), direction(told));
    news |= contact.with(who, told.handle());
    news |= told.ticketId() != null && contact.about(told.ticketId());
    news |= contact.went(course, null);
    if (news) {
      contact.raiseVersion();
      facts.tell(contact);
    }
    return news;
  }

  Course ofTeam(Course course) {
    String agent = course.agent();
    return course.team() != null || agent == null
        ? course
        : course.of(staff.person(agent).map(one -> one.view().team()).orElse(null));
  }

  private static ContactChannel channel(FinishedContact told) {
    return Objects.requireNonNullElse(told.channel(), ContactChannel.PHONE);
  }

  private static Direction direction(FinishedContact told) {
    return Objects.requireNonNullElse(told.direction(), Direction.INBOUND);
  }

  /** What came of a record. */
  public enum Kind {
    CREATED,
    CORRECTED,
    UNCHANGED
  }

  /** The contact, and whether it is new. */
  public record Kept(Contact contact, Kind kind) {}
}

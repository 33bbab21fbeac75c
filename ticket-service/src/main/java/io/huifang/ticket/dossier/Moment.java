package io.huifang.ticket.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer, in the words of the page.
 *
 * @param icon of Tabler
 * @param tone of the theme, empty for what is as it should be
 * @param what the sentence that one reads first
 * @param ticket which it is about, null for none
 * @param about case that it is about, null for none
 * @param detail what is looked up, empty for nothing
 * @param quote what somebody said, null for nothing
 * @param contact that it was, null for anything else
 */
public record Moment(
    Instant at,
    Kind kind,
    String icon,
    String tone,
    String what,
    @Nullable TicketLine ticket,
    @Nullable CaseLink about,
    String detail,
    @Nullable String quote,
    @Nullable UUID contact) {

  /** Of anything but a contact. */
  Moment(
      Instant at,
      Kind kind,
      String icon,
      String tone,
      String what,
      @Nullable TicketLine ticket,
      @Nullable CaseLink about,
      String detail,
      @Nullable String quote) {
    this(at, kind, icon, tone, what, ticket, about, detail, quote, null);
  }

  /** By what the timeline can be narrowed. */
  public enum Kind {
    TICKETS,
    CASES,
    ANSWERS,
    CONTACTS
  }

  /** A case by the name that people call it. */
  public record CaseLink(UUID id, String number) {}
}

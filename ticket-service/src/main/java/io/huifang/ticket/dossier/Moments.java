package io.huifang.ticket.dossier;

import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.history.TicketEvent;
import io.huifang.ticket.loop.AnswerCopy;
import io.huifang.ticket.loop.CaseCopy;
import io.huifang.ticket.loop.InvitationCopy;
import io.huifang.ticket.loop.PromiseCopy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is known as one line of moments, in one language.
 *
 * @param say times as people say them
 */
record Moments(
    Known known,
    DossierTexts texts,
    Function<Object, String> word,
    Function<Instant, String> say,
    Instant now) {

  /** All of them, the newest first. */
  List<Moment> all() {
    List<Moment> all = new ArrayList<>();
    known.tickets().forEach(line -> ticket(line, all));
    known.cases().forEach(about -> escalation(about, all));
    known.promises().forEach(promise -> promise(promise, all));
    known.invitations().forEach(invitation -> invitation(invitation, all));
    known.answers().forEach(answer -> all.add(answer(answer)));
    known.contacts().forEach(contact -> all.add(contact(contact)));
    all.sort(Comparator.comparing(Moment::at).reversed());
    return all;
  }

  private void ticket(TicketLine line, List<Moment> all) {
    for (TicketEvent.View event : known.events().getOrDefault(line.ticket().id(), List.of())) {
      all.add(event(line, event));
    }
    Message.View last = known.lastWords().get(line.ticket().id());
    if (last != null) {
      boolean customer = last.kind() == Message.Kind.CUSTOMER;
      all.add(
          new Moment(
              last.at(),
              Moment.Kind.TICKETS,
              customer ? "message" : "message-reply",
              customer ? "act" : "",
              customer ? texts.customerWrote() : texts.weWrote(known.name(last.author())),
              line,
              null,
              "",
              last.text()));
    }
  }

  private Moment event(TicketLine line, TicketEvent.View event) {
    String who = "AGENT".equals(event.actorKind()) ? known.name(event.actor()) : "";
    return switch (event.type()) {
      case OPENED -> of(event.at(), "ticket", "", texts.opened(), line, "");
      case RESOLVED -> of(event.at(), "circle-check", "ok", texts.resolved(), line, who);
      case REOPENED -> of(event.at(), "refresh", "warn", texts.reopened(), line, who);
      case TRANSFERRED -> of(event.at(), "arrows-exchange", "", texts.transferred(), line, who);
      case ESCALATION_REQUESTED ->
          of(event.at(), "arrow-big-up-lines", "", texts.escalationRequested(), line, who);
      default -> of(event.at(), "flame", "late", texts.breached(), line, "");
    };
  }

  private static Moment of(
      Instant at, String icon, String tone, String what, TicketLine line, String detail) {
    return new Moment(at, Moment.Kind.TICKETS, icon, tone, what, line, null, detail, null);
  }

  private void escalation(CaseCopy.View about, List<Moment> all) {
    String why = about.cause() == null ? "" : word.apply(about.cause());
    all.add(ofCase(about.openedAt(), "arrow-big-up-lines", "warn", texts.caseOpened(why), about));
    if (about.closedAt() != null) {
      String end =
          about.recovered() == null
              ? texts.caseClosed()
              : about.recovered() ? texts.casePutRight() : texts.caseNotPutRight();
      String tone = about.recovered() == null ? "" : about.recovered() ? "ok" : "late";
      all.add(ofCase(about.closedAt(), "lock", tone, end, about));
    }
  }

  private void promise(PromiseCopy.View promise, List<Moment> all) {
    CaseCopy.View about = Objects.requireNonNull(known.about(promise));
    if (promise.madeAt() != null) {
      String what = texts.promised(say.apply(promise.dueAt()));
      all.add(ofCase(promise.madeAt(), "phone-call", promise.open() ? "warn" : "", what, about));
    }
    if (promise.state().equals("BROKEN")) {
      all.add(ofCase(promise.dueAt(), "phone-off", "late", texts.promiseBroken(), about));
    } else if (promise.fulfilledAt() != null) {
      boolean late = promise.state().equals("KEPT_LATE");
      String what = late ? texts.promiseKeptLate() : texts.promiseKept();
      all.add(ofCase(promise.fulfilledAt(), "phone-check", late ? "warn" : "ok", what, about));
    }
  }

  private Moment ofCase(Instant at, String icon, String tone, String what, CaseCopy.View about) {
    String owner = known.name(about.owner());
    return new Moment(
        at,
        Moment.Kind.CASES,
        icon,
        tone,
        what,
        known.ticket(about.ticketId()),
        new Moment.CaseLink(about.id(), about.number()),
        owner.isEmpty() ? "" : texts.withOwner(owner),
        null);
  }

  private void invitation(InvitationCopy.View invitation, List<Moment> all) {
    String state = invitation.state(now, known.answers());
    String why = invitation.heldBackReason() == null ? "" : word.apply(invitation.heldBackReason());
    String what =
        switch (state) {
          case "HELD_BACK" -> texts.surveyHeldBack(why);
          case "BOUNCED" -> texts.surveyBounced();
          case "WITHDRAWN" -> texts.surveyWithdrawn(why);
          case "EXPIRED" -> texts.surveyExpired();
          default -> texts.surveySent();
        };
    all.add(
        new Moment(
            invitation.decidedAt(),
            Moment.Kind.ANSWERS,
            state.equals("HELD_BACK") ? "mail-off" : state.equals("BOUNCED") ? "mail-x" : "mail",
            state.equals("BOUNCED") ? "warn" : "",
            what,
            known.ticket(invitation.ticketId()),
            null,
            invitation.followUp() ? texts.followUp() : "",
            null));
  }

  private Moment contact(ContactView contact) {
    boolean missed =
        contact.outcome() == Outcome.ABANDONED || contact.outcome() == Outcome.CALLBACK_ASKED;
    String what =
        contact.outcome() == null
            ? texts.contactGoesOn(texts.channel(contact.channel()))
            : texts.contactWas(texts.channel(contact.channel()), texts.outcome(contact.outcome()));
    return new Moment(
        contact.offeredAt(),
        Moment.Kind.CONTACTS,
        missed ? "phone-x" : "phone-incoming",
        missed ? "warn" : "",
        what,
        known.ticket(contact.ticketId()),
        null,
        known.name(contact.agent()),
        null,
        contact.id());
  }

  private Moment answer(AnswerCopy.View answer) {
    @Nullable Integer score = answer.score();
    @Nullable Integer scale = answer.scale();
    return new Moment(
        answer.receivedAt(),
        Moment.Kind.ANSWERS,
        "message-star",
        switch (answer.tone()) {
          case "lo" -> "late";
          case "hi" -> "ok";
          default -> "";
        },
        score == null || scale == null ? texts.answered() : texts.scored(score, scale),
        known.ticket(answer),
        null,
        answer.followUp() ? texts.followUp() : "",
        answer.comment());
  }
}

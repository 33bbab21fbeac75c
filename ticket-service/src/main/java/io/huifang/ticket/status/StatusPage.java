package io.huifang.ticket.status;

import io.huifang.platform.language.Language;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.rating.Rateable;
import io.huifang.ticket.routing.wait.WaitView;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.standard.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sees of a ticket, in words and in the time of the site.
 *
 * @param joined the number that the customer knows, if the ticket was merged into this one
 * @param goesOn the number of the request that goes on with this one, null if none does
 * @param older the message before which there are more, null if all are shown
 * @param lastReply what we have said last, if it is not among the lines
 * @param solution what was done, null unless it is solved and not said in a message
 * @param queued where it is in a queue, null if it is in none
 * @param rate what the customer may rate or has rated, null if nothing is asked
 * @param promised when we have promised the next thing, null while nothing is promised
 */
public record StatusPage(
    Language language,
    String path,
    String number,
    @Nullable String joined,
    @Nullable String goesOn,
    String opened,
    String zone,
    String subject,
    String state,
    String next,
    @Nullable String solution,
    @Nullable String promised,
    @Nullable String callback,
    boolean closed,
    boolean mayReopen,
    List<StatusStep> steps,
    List<Line> lines,
    @Nullable UUID older,
    @Nullable Line lastReply,
    @Nullable Rateable rate,
    @Nullable StatusWait queued) {

  /** One message with its files. */
  public record Line(boolean mine, String text, String at, List<Attachment> files) {}

  static StatusPage of(
      String path,
      Ticket ticket,
      @Nullable String joined,
      @Nullable String goesOn,
      SlaClocks clocks,
      List<Message.View> messages,
      @Nullable UUID older,
      Message.@Nullable View lastReply,
      Optional<Instant> callback,
      @Nullable String solution,
      @Nullable Rateable rate,
      Optional<WaitView> wait,
      Language language,
      ZoneId zone) {
    StatusTexts texts = language.texts(StatusTexts.class);
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern(texts.time(), Locale.ENGLISH).withZone(zone);
    String promised = promised(ticket, clocks).map(time::format).orElse(null);
    return new StatusPage(
        language,
        path,
        ticket.number(),
        joined,
        goesOn,
        time.format(ticket.milestones().firstContactAt()),
        zone.getId(),
        ticket.subject(),
        texts.state(ticket.state()),
        texts.next(ticket.state()),
        ticket.state().active() ? null : solution,
        promised,
        callback.map(time::format).orElse(null),
        ticket.state() == TicketState.CLOSED,
        ticket.state() == TicketState.RESOLVED,
        StatusStep.of(ticket, promised, time::format, texts),
        messages.stream().map(message -> line(message, time)).toList(),
        older,
        lastReply == null ? null : line(lastReply, time),
        rate,
        wait.map(view -> StatusWait.of(view, time::format, texts)).orElse(null));
  }

  private static Line line(Message.View message, DateTimeFormatter time) {
    boolean mine = message.kind() == Message.Kind.CUSTOMER;
    return new Line(mine, message.text(), time.format(message.at()), message.attachments());
  }

  /** The first reply while there was none, then the solution. */
  private static Optional<Instant> promised(Ticket ticket, SlaClocks clocks) {
    Target wanted =
        ticket.milestones().firstRespondedAt() == null ? Target.FIRST_RESPONSE : Target.RESOLUTION;
    return clocks.of(ticket.id()).stream()
        .filter(clock -> clock.target() == wanted && ticket.state().active())
        .map(clock -> clock.dueAt())
        .filter(Objects::nonNull)
        .findFirst();
  }
}

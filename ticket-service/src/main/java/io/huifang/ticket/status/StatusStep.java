package io.huifang.ticket.status;

import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way of a request.
 *
 * @param tone {@code done}, {@code now}, or empty while it is still to come
 */
public record StatusStep(String tone, String title, String text) {

  /**
   * The whole way.
   *
   * @param promised what we have promised next, null while nothing is
   */
  static List<StatusStep> of(
      Ticket ticket, @Nullable String promised, Function<Instant, String> time, StatusTexts texts) {
    List<StatusStep> steps = new ArrayList<>();
    steps.add(
        new StatusStep("done", texts.received(), time.apply(ticket.milestones().firstContactAt())));
    Instant answered = ticket.milestones().firstRespondedAt();
    if (answered != null) {
      steps.add(new StatusStep("done", texts.answered(), time.apply(answered)));
    }
    Instant resolved = ticket.milestones().resolvedAt();
    boolean active = ticket.state().active();
    boolean waiting = ticket.state() == TicketState.PENDING_CUSTOMER;
    steps.add(
        new StatusStep(active ? "now" : "done", waiting ? texts.waiting() : texts.working(), ""));
    String by = promised == null || answered == null ? "" : texts.promisedBy(promised);
    steps.add(
        new StatusStep(
            active ? "" : "done",
            texts.solved(),
            active || resolved == null ? by : time.apply(resolved)));
    return steps;
  }
}

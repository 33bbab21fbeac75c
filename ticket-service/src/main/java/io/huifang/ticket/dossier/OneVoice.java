package io.huifang.ticket.dossier;

import io.huifang.ticket.loop.CaseCopy;
import io.huifang.ticket.loop.PromiseCopy;
import io.huifang.ticket.view.TicketView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two people who are about to speak with the same customer should know of each other. */
record OneVoice(Known known, DossierTexts texts, Function<Instant, String> say) {

  /** Who owes a call and who has a ticket, null unless those are two. */
  @Nullable String warning() {
    return known.promises().stream()
        .filter(PromiseCopy.View::open)
        .sorted(Comparator.comparing(PromiseCopy.View::dueAt))
        .map(this::warning)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String warning(PromiseCopy.View promise) {
    CaseCopy.View about = Objects.requireNonNull(known.about(promise));
    TicketView other =
        known
            .open()
            .filter(ticket -> ticket.agent() != null && !ticket.agent().equals(about.owner()))
            .min(
                Comparator.comparing(
                    TicketView::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
            .orElse(null);
    if (other == null || about.owner() == null) {
      return null;
    }
    return texts.oneVoiceText(
        known.name(about.owner()),
        about.number(),
        say.apply(promise.dueAt()),
        known.name(other.agent()),
        other.number());
  }
}

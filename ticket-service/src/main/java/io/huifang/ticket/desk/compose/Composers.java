package io.huifang.ticket.desk.compose;

import io.huifang.platform.security.Caller;
import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.draft.Draft;
import io.huifang.ticket.draft.DraftKind;
import io.huifang.ticket.draft.Drafts;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what somebody has typed earlier back where it was. */
@ApplicationScoped
public class Composers {
  @Inject Drafts drafts;
  @Inject Attachments attachments;
  @Inject Caller caller;

  /**
   * @param outcome with what could not be sent just now: it is newer than any draft
   */
  public Composer of(TicketView ticket, String mark, String who, Outcome outcome) {
    Map<DraftKind, Draft> kept = drafts.of(ticket.id());
    Map<DraftKind, String> texts = new EnumMap<>(DraftKind.class);
    kept.forEach((kind, draft) -> texts.put(kind, draft.text()));
    @Nullable DraftKind refused = outcome.kind();
    if (refused != null && outcome.typed() != null) {
      texts.put(refused, outcome.typed());
    }
    @Nullable Instant savedAt =
        kept.values().stream().map(Draft::savedAt).max(Comparator.naturalOrder()).orElse(null);
    boolean active = ticket.state().active();
    Map<DraftKind, List<Attachment>> files = files(ticket.id());
    return new Composer(
        UUID.randomUUID(),
        mark,
        tab(active, refused, texts),
        texts,
        files,
        active ? DraftKind.NOTE : left(refused, texts),
        savedAt,
        outcome.overtaken() && refused == DraftKind.REPLY && outcome.typed() != null);
  }

  private Map<DraftKind, List<Attachment>> files(UUID ticket) {
    Map<DraftKind, List<Attachment>> files = new EnumMap<>(DraftKind.class);
    attachments
        .waiting(ticket, caller.id())
        .forEach((tab, brought) -> files.put(DraftKind.valueOf(tab), brought));
    return files;
  }

  /** What was typed for a ticket that has ended meanwhile can still become a note. */
  private static DraftKind left(@Nullable DraftKind refused, Map<DraftKind, String> texts) {
    if (refused != null) {
      return refused;
    }
    return texts.containsKey(DraftKind.NOTE) || texts.isEmpty()
        ? DraftKind.NOTE
        : texts.keySet().iterator().next();
  }

  /** The tab with what could not be sent, else one with a draft, else the first. */
  private static DraftKind tab(
      boolean active, @Nullable DraftKind refused, Map<DraftKind, String> texts) {
    if (!active) {
      return DraftKind.NOTE;
    }
    if (refused != null) {
      return refused;
    }
    return texts.containsKey(DraftKind.REPLY) || texts.isEmpty()
        ? DraftKind.REPLY
        : texts.keySet().iterator().next();
  }
}

package io.huifang.ticket.desk.compose;

import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.draft.DraftKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent writes.
 *
 * @param form names this one form, so that a draft that is saved late does not come back
 * @param mark what an answer depends on, see {@link Seen}
 * @param tab the one that is in front
 * @param texts what was typed and not sent, by tab
 * @param files that were brought and not sent, by tab
 * @param noted the draft that the note begins with: another one where only notes can be written
 * @param savedAt when the last of it was kept, null if nothing is
 * @param conflict whether somebody else has answered first
 */
public record Composer(
    UUID form,
    String mark,
    DraftKind tab,
    Map<DraftKind, String> texts,
    Map<DraftKind, List<Attachment>> files,
    DraftKind noted,
    @Nullable Instant savedAt,
    boolean conflict) {

  /** What was typed in a tab, empty if nothing was. */
  public String text(String tab) {
    return texts.getOrDefault(DraftKind.valueOf(tab), "");
  }

  /** What was brought to a tab. */
  public List<Attachment> files(String tab) {
    return files.getOrDefault(DraftKind.valueOf(tab), List.of());
  }

  /** What was refused is told once, where it was brought. */
  public List<String> refused() {
    return List.of();
  }

  /** What the note begins with. */
  public String note() {
    return texts.getOrDefault(noted, "");
  }

  public boolean shows(String name) {
    return tab.name().equals(name);
  }
}

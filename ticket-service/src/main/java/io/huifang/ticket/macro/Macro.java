package io.huifang.ticket.macro;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Priority;
import io.huifang.ticket.change.Tagged;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text with variables, and what follows from it. */
@Entity
@Audited(kind = "macro", open = "*")
public class Macro extends VersionedAggregate {
  @Id private UUID id;
  private String name;
  private @Nullable String team;
  private @Nullable String textZh;
  private @Nullable String textEn;
  private String[] tags = {};

  @Enumerated(EnumType.STRING)
  private @Nullable Priority priority;

  @Enumerated(EnumType.STRING)
  private Ending ends;

  private boolean active;

  protected Macro() {}

  Macro(PutMacro as) {
    id = Ids.next();
    change(as);
  }

  final void change(PutMacro as) {
    name = as.name().strip();
    team = as.team();
    textZh = as.textZh();
    textEn = as.textEn();
    tags =
        Tagged.of(Objects.requireNonNullElse(as.tags(), List.of())).tags().toArray(String[]::new);
    priority = as.priority();
    ends = Objects.requireNonNullElse(as.ends(), Ending.STAYS);
    active = !Boolean.FALSE.equals(as.active());
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  /**
   * The text in the language of the reader, or in the other one.
   *
   * @return null for a macro that says nothing
   */
  @Nullable String text(boolean chinese) {
    String first = chinese ? textZh : textEn;
    return first == null || first.isBlank() ? chinese ? textEn : textZh : first;
  }

  /** As the API and the pages show it. */
  public record View(
      UUID id,
      String name,
      @Nullable String team,
      @Nullable String textZh,
      @Nullable String textEn,
      List<String> tags,
      @Nullable Priority priority,
      Ending ends,
      boolean active,
      long version) {}

  public View view() {
    return new View(
        id, name, team, textZh, textEn, List.of(tags), priority, ends, active, version());
  }
}

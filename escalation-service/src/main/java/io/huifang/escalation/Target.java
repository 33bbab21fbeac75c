package io.huifang.escalation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a level means, written as people read it: {@code specialist}, {@code person mei.chen},
 * {@code team north}, {@code skill refunds}, {@code on-call second-line}, {@code lead-of north};
 * {@code lead-of} alone means the team of the case.
 *
 * @param id what the kind asks for; null for posts and for the lead of the case's own team
 */
public record Target(Kind kind, @Nullable String id) {
  private static final int LONGEST = 100;

  /** What is named. */
  public enum Kind {
    AGENT,
    SPECIALIST,
    LEAD,
    MANAGER,
    PERSON,
    TEAM,
    SKILL,
    ON_CALL,
    LEAD_OF;

    /** Whether everybody of a post is meant. */
    public boolean isPost() {
      return ordinal() <= MANAGER.ordinal();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Target {
    boolean alone = kind.isPost() || (kind == Kind.LEAD_OF && id == null);
    if (!alone && (id == null || id.isBlank())) {
      throw new IllegalArgumentException(kind.word() + " needs a name behind it");
    }
    if (kind.isPost() && id != null) {
      throw new IllegalArgumentException(kind.word() + " takes no name");
    }
    if (id != null && (id.length() > LONGEST || id.indexOf('\0') >= 0)) {
      throw new IllegalArgumentException("has a name that is no name");
    }
  }

  public static Target of(CaseLevel.Post post) {
    return new Target(Kind.valueOf(post.name()), null);
  }

  public static Target person(String id) {
    return new Target(Kind.PERSON, id);
  }

  /**
   * Reads what {@link #text} writes.
   *
   * @throws IllegalArgumentException if it names nobody
   */
  @JsonCreator
  public static Target parse(String text) {
    String stripped = text.strip();
    int space = stripped.indexOf(' ');
    String word = (space < 0 ? stripped : stripped.substring(0, space)).toLowerCase(Locale.ROOT);
    String id = space < 0 ? null : stripped.substring(space + 1).strip();
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .map(kind -> new Target(kind, id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be agent, specialist, lead, manager, lead-of, or person, team, skill,"
                        + " on-call, lead-of and a name"));
  }

  @JsonValue
  public String text() {
    return id == null ? kind.word() : kind.word() + " " + id;
  }
}

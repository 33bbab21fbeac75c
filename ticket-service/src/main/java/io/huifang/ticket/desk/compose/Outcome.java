package io.huifang.ticket.desk.compose;

import io.huifang.ticket.draft.DraftKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last thing that somebody did; the page says so once.
 *
 * @param link to the status page, shown to the agent
 * @param problem why something was not done
 * @param form that was refused
 * @param typed the text in it
 * @param overtaken whether somebody else was faster
 * @param macro that the reply was made of
 */
public record Outcome(
    @Nullable String link,
    @Nullable String problem,
    @Nullable String form,
    @Nullable String typed,
    boolean overtaken,
    @Nullable Done done,
    @Nullable UUID macro) {

  public static Outcome done(Done done) {
    return new Outcome(null, null, null, null, false, done, null);
  }

  public static Outcome refused(
      String problem, String form, @Nullable String typed, boolean overtaken) {
    return new Outcome(null, problem, form, typed, overtaken, null, null);
  }

  /** Something besides was done, or not; what was typed stands where it stood. */
  public static Outcome kept(@Nullable String problem, String form, @Nullable String typed) {
    return new Outcome(null, problem, form, typed, false, null, null);
  }

  /** What a macro says stands in the reply, behind what was typed; it is not sent yet. */
  public static Outcome inserted(UUID macro, String text) {
    return new Outcome(null, null, "reply", text, false, null, macro);
  }

  /** What was typed in a form that was refused, empty for any other. */
  public String kept(String name) {
    return typed != null && name.equals(form) ? typed : "";
  }

  /** The part of the composer that was refused, null if it was another form. */
  @Nullable DraftKind kind() {
    if (form == null) {
      return null;
    }
    return switch (form) {
      case "reply" -> DraftKind.REPLY;
      case "note" -> DraftKind.NOTE;
      case "resolve" -> DraftKind.RESOLVE;
      default -> null;
    };
  }
}

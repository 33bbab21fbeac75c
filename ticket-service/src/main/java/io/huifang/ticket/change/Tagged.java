package io.huifang.ticket.change;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Called something by agents, to find it again and to count.
 *
 * @param tags all of them from now on
 */
public record Tagged(List<String> tags) implements Change {
  private static final int MOST = 20;
  private static final Pattern BETWEEN = Pattern.compile("[,，、\\s]+");
  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,39}");

  /**
   * As people type them, with commas or blanks between.
   *
   * @param typed null for none
   * @throws ProblemException 400 for what is no tag, or too many
   */
  public static Tagged typed(@Nullable String typed) {
    return of(
        typed == null
            ? List.of()
            : Arrays.stream(BETWEEN.split(typed.strip())).filter(tag -> !tag.isEmpty()).toList());
  }

  /**
   * As they are kept: small letters, each once.
   *
   * @throws ProblemException 400 for what is no tag, or too many
   */
  public static Tagged of(List<String> typed) {
    List<String> tags =
        typed.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).distinct().toList();
    if (tags.size() > MOST || !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
      throw ProblemException.badField(
          "tags", "must be at most 20 words of letters, digits, dots and hyphens, 40 long");
    }
    return new Tagged(tags);
  }

  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    List<String> before = ticket.tags();
    ticket.tag(tags);
    return new Told(ChangeType.TAGGED, Map.of("tagsBefore", before, "tags", tags));
  }
}

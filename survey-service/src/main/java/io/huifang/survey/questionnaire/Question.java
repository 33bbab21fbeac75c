package io.huifang.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param key as answers name it; in later versions it means the same
 * @param hint a line below the text
 * @param points of a SCORE or of the rows of a MATRIX: 3, 5 or 7
 * @param low what the lowest choice means
 * @param options choices of ONE_OF and SOME_OF, rows of MATRIX
 * @param counts the touchpoint that a SCORE, STARS or FACES counts for; null for none
 * @param firstContact a YES_NO that asks whether it was solved at first contact
 * @param newPage whether a page begins here
 * @param when all of them have to be met
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
    @NotNull @Size(max = 40) String key,
    @NotNull Kind kind,
    @NotNull Words text,
    Words hint,
    @Nullable Boolean required,
    @Nullable Integer points,
    Words low,
    Words high,
    @Size(max = 100) List<@NotNull @Valid Option> options,
    @Nullable Touchpoint counts,
    @Nullable Boolean firstContact,
    @Nullable Boolean newPage,
    @Size(max = 20) List<@NotNull @Valid Condition> when) {

  /** Signs that a TEXT takes. */
  public static final int LONGEST_TEXT = 2000;

  public Question {
    text = Words.orNone(text);
    // files leave out what they do not need
    hint = Words.orNone(hint);
    low = Words.orNone(low);
    high = Words.orNone(high);
    options = Lists.known(options);
    when = Lists.known(when);
  }

  @JsonIgnore
  public boolean mustBeAnswered() {
    return Boolean.TRUE.equals(required);
  }

  @JsonIgnore
  public boolean beginsPage() {
    return Boolean.TRUE.equals(newPage);
  }

  @JsonIgnore
  public boolean asksFirstContact() {
    return kind == Kind.YES_NO && Boolean.TRUE.equals(firstContact);
  }

  /** The lowest number that it takes; of a matrix, of its rows. */
  public int least() {
    return kind == Kind.NPS ? 0 : 1;
  }

  /** The highest number that it takes. */
  public int most() {
    return switch (kind) {
      case NPS -> 10;
      case CES -> 7;
      case SCORE, MATRIX -> Objects.requireNonNullElse(points, 5);
      default -> 5;
    };
  }

  /** Whether it is answered by a number. */
  public boolean numeric() {
    return switch (kind) {
      case SCORE, NPS, CES, STARS, FACES -> true;
      default -> false;
    };
  }

  /** All its texts. */
  List<Words> words() {
    List<Words> all = new ArrayList<>(List.of(text, hint, low, high));
    options.forEach(option -> all.add(option.text()));
    return all;
  }

  /** Whether its number may count for a touchpoint. */
  public boolean scores() {
    return kind == Kind.SCORE || kind == Kind.STARS || kind == Kind.FACES;
  }

  /** All that may be chosen, as the form sends it; empty where nothing is chosen. */
  public List<String> values() {
    return switch (kind) {
      case SCORE, NPS, CES, STARS, FACES ->
          IntStream.rangeClosed(least(), most()).mapToObj(String::valueOf).toList();
      case YES_NO -> List.of("yes", "no");
      case CONSENT -> List.of("yes");
      case ONE_OF, SOME_OF -> options.stream().map(Option::key).toList();
      case MATRIX, TEXT -> List.of();
    };
  }
}

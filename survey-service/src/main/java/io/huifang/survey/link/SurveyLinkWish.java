package io.huifang.survey.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link that is wanted.
 *
 * @param name what it is for, such as the place of the poster; answers carry it as the label {@code
 *     link}
 * @param questionnaire id of what it asks; always in the version that is in force
 * @param team whose answers they are, null for nobody's in particular
 * @param labels further dimensions of the answers, by name
 * @param days for how long it takes answers, null until somebody closes it
 * @param most how many answers it takes, null for as many as come
 * @param sites origins of web sites that may show it in a frame, such as {@code
 *     https://shop.example.org}
 */
@Schema(name = "WantedSurveyLink")
public record SurveyLinkWish(
    @NotBlank @Size(max = SurveyLinkWish.LONGEST_NAME) @Pattern(regexp = SurveyLinkWish.PLAIN)
        String name,
    @NotBlank @Size(max = 60) String questionnaire,
    @Nullable @Size(min = 1, max = 100) @Pattern(regexp = SurveyLinkWish.PLAIN) String team,
    @Nullable @Size(max = 10)
        Map<
                @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,29}") String,
                @NotBlank @Size(max = 100) @Pattern(regexp = SurveyLinkWish.PLAIN) String>
            labels,
    @Nullable @Min(1) @Max(SurveyLinkWish.LONGEST_DAYS) Integer days,
    @Nullable @Min(1) @Max(SurveyLinkWish.MOST_ANSWERS) Integer most,
    @Nullable @Size(max = SurveyLinkWish.MOST_SITES)
        List<@NotNull @Pattern(regexp = SurveyLinkWish.SITE) String> sites) {
  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_DAYS = 1825;
  public static final int MOST_ANSWERS = 1_000_000;
  public static final int MOST_SITES = 20;

  /** Nothing that cannot be stored or shown in a line. */
  public static final String PLAIN = "[^\\p{Cntrl}]*";

  /** Goes into a header as it is. Without encryption only what is on the same machine, to try. */
  public static final String SITE =
      "https://[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?"
          + "|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?";

  Map<String, String> labelsOrNone() {
    return Objects.requireNonNullElse(labels, Map.of());
  }

  List<String> sitesOrNone() {
    return Objects.requireNonNullElse(sites, List.of());
  }
}

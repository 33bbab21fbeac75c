package io.huifang.survey.link.page;

import io.huifang.platform.web.Form;
import io.huifang.survey.link.SurveyLinkWish;
import io.huifang.survey.questionnaire.Questionnaires;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed to make a link.
 *
 * @param place where the poster hangs; becomes the label {@code place}
 * @param sites one in a line
 */
public record Entered(
    String name,
    String questionnaire,
    String team,
    String place,
    String days,
    String most,
    String sites) {
  private static final String PLACE = "place";
  private static final Pattern PLAIN = Pattern.compile(SurveyLinkWish.PLAIN);
  private static final Pattern SITE = Pattern.compile(SurveyLinkWish.SITE);

  static Entered nothing() {
    return new Entered("", Questionnaires.SERVICE, "", "", "90", "", "");
  }

  static Entered of(Form form) {
    return new Entered(
        field(form, "name"),
        field(form, "questionnaire"),
        field(form, "team"),
        field(form, PLACE),
        field(form, "days"),
        field(form, "most"),
        field(form, "sites"));
  }

  private static String field(Form form, String name) {
    String value = form.optional(name);
    return value == null ? "" : value.strip();
  }

  /**
   * What is wrong with it, by field; empty if a link can be made of it.
   *
   * @param questionnaires ids of those that there are
   * @param teams ids of those that are known
   */
  Map<String, String> wrong(Set<String> questionnaires, Set<String> teams, LinkTexts texts) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (name.isEmpty() || !line(name)) {
      wrong.put("name", texts.wrongName());
    }
    if (!questionnaires.contains(questionnaire)) {
      wrong.put("questionnaire", texts.wrongChoice());
    }
    if (!team.isEmpty() && !teams.contains(team)) {
      wrong.put("team", texts.wrongChoice());
    }
    if (!line(place)) {
      wrong.put(PLACE, texts.wrongPlace());
    }
    if (!fits(days, SurveyLinkWish.LONGEST_DAYS)) {
      wrong.put("days", texts.wrongDays(SurveyLinkWish.LONGEST_DAYS));
    }
    if (!fits(most, SurveyLinkWish.MOST_ANSWERS)) {
      wrong.put("most", texts.wrongMost("%,d".formatted(SurveyLinkWish.MOST_ANSWERS)));
    }
    List<String> all = origins();
    if (all.size() > SurveyLinkWish.MOST_SITES
        || !all.stream().allMatch(site -> SITE.matcher(site).matches())) {
      wrong.put("sites", texts.wrongSites(SurveyLinkWish.MOST_SITES));
    }
    return wrong;
  }

  private static boolean line(String text) {
    return text.length() <= SurveyLinkWish.LONGEST_NAME && PLAIN.matcher(text).matches();
  }

  /** Nothing, or a number from 1. */
  private static boolean fits(String number, int most) {
    return number.isEmpty()
        || (number.matches("[1-9][0-9]{0,6}") && Integer.parseInt(number) <= most);
  }

  /** Somebody copies them from the address bar, with the stroke at the end. */
  private List<String> origins() {
    return sites
        .lines()
        .map(line -> line.strip().toLowerCase(java.util.Locale.ROOT))
        .map(line -> line.endsWith("/") ? line.substring(0, line.length() - 1) : line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The link that is wanted; only of what is not wrong. */
  SurveyLinkWish wish() {
    return new SurveyLinkWish(
        name,
        questionnaire,
        team.isEmpty() ? null : team,
        place.isEmpty() ? Map.of() : Map.of(PLACE, place),
        number(days),
        number(most),
        origins());
  }

  private static @Nullable Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }
}

package io.huifang.survey.questionnaire.check;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.check.Finding.What;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through a questionnaire: all that is wrong at once. */
public final class Check {
  /** Questions at most; nobody answers fifty. */
  public static final int MOST = 50;

  private static final int MOST_LANGUAGES = 20;

  /** As it stands in forms and in answers. */
  public static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /** Fields that the form has beside the questions. */
  private static final Set<String> TAKEN = Set.of("lang", "page", "step", "website", "began");

  private Check() {}

  /**
   * @param before the version that is in force, null for none
   */
  public static List<Finding> of(Definition now, @Nullable Definition before) {
    List<Finding> found = new ArrayList<>(whole(now));
    Set<String> keys = new HashSet<>();
    for (Question question : now.questions()) {
      if (!KEY.matcher(question.key()).matches() || TAKEN.contains(question.key())) {
        found.add(Finding.of(What.BAD_KEY, question.key(), question.key()));
      }
      if (!keys.add(question.key())) {
        found.add(Finding.of(What.SAME_KEY, question.key(), question.key()));
      }
    }
    found.addAll(TextCheck.of(now));
    now.questions().forEach(question -> found.addAll(ShapeCheck.of(question)));
    found.addAll(counted(now));
    found.addAll(RouteCheck.of(now));
    if (before != null) {
      found.addAll(TrendCheck.of(now, before));
    }
    return found;
  }

  private static List<Finding> whole(Definition now) {
    List<Finding> found = new ArrayList<>();
    if (now.questions().isEmpty()) {
      found.add(Finding.of(What.NO_QUESTION));
    }
    if (now.questions().size() > MOST) {
      found.add(Finding.of(What.TOO_MANY));
    }
    boolean wrong =
        now.languages().isEmpty()
            || now.languages().size() > MOST_LANGUAGES
            || now.languages().stream().anyMatch(tag -> !isTag(tag));
    if (wrong) {
      found.add(Finding.of(What.BAD_LANGUAGE));
    }
    return found;
  }

  private static boolean isTag(String tag) {
    return tag.length() <= 20 && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
  }

  /** What others count must be there once at most. */
  private static List<Finding> counted(Definition now) {
    List<Finding> found = new ArrayList<>();
    Set<Touchpoint> counted = EnumSet.noneOf(Touchpoint.class);
    boolean recommended = false;
    boolean first = false;
    for (Question question : now.questions()) {
      for (Touchpoint point : Counted.by(question)) {
        if (!counted.add(point)) {
          found.add(Finding.of(What.COUNTS_TWICE, question.key(), point.name()));
        }
      }
      if (question.kind() == Kind.NPS) {
        if (recommended) {
          found.add(Finding.of(What.TWO_RECOMMENDATIONS, question.key(), ""));
        }
        recommended = true;
      }
      if (question.asksFirstContact()) {
        if (first) {
          found.add(Finding.of(What.TWO_FIRST_CONTACTS, question.key(), ""));
        }
        first = true;
      }
    }
    if (now.overall().isEmpty() && !recommended && !now.questions().isEmpty()) {
      found.add(Finding.of(What.NO_OVERALL));
    }
    return found;
  }
}

package io.huifang.survey.settings.rules;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Minutes;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import io.huifang.survey.rules.AskRule;
import io.huifang.survey.rules.Condition;
import io.huifang.survey.rules.Fatigue;
import io.huifang.survey.rules.QuietHours;
import io.huifang.survey.rules.Quota;
import io.huifang.survey.rules.RuleCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A version as rows of the form and back again: the policy first, then the rules. */
final class RuleRows {
  static final String POLICY = "policy";
  static final List<String> LIMITS =
      List.of("days", "windowDays", "windowMost", "distance", "remindersMost");
  static final List<String> FIELDS =
      List.of(
          "place",
          "trigger",
          "ask",
          "when",
          "unless",
          "questionnaire",
          "share",
          "quotas",
          "delay",
          "quiet",
          "fatigue",
          "reminders",
          "remindAfter",
          "link",
          "ways");
  private static final FormRows.Shape SHAPE = shape();
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_DELAY = 43_200;
  private final RulesTexts texts;
  private final Predicate<String> published;

  /**
   * @param published whether there is a questionnaire of this id
   */
  RuleRows(RulesTexts texts, Predicate<String> published) {
    this.texts = texts;
    this.published = published;
  }

  private static FormRows.Shape shape() {
    List<String> fields = new ArrayList<>(List.of("name", "kind"));
    fields.addAll(FIELDS);
    fields.addAll(LIMITS);
    return new FormRows.Shape(
        fields,
        "name",
        Set.of("trigger", "ask", "place", "questionnaire", "share", "delay", "reminders", "kind"));
  }

  static FormRows.Shape shapeOfForm() {
    return SHAPE;
  }

  /** A new rule to be filled in. */
  static Map<String, String> fresh(int place) {
    return Map.of(
        "place",
        String.valueOf(place),
        "trigger",
        Purpose.TICKET.name(),
        "ask",
        "1",
        "questionnaire",
        "service",
        "share",
        "100",
        "delay",
        "0",
        "reminders",
        "0");
  }

  static List<Map<String, String>> of(Plan plan) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(of(plan.fatigue()));
    for (int i = 0; i < plan.rules().size(); i++) {
      rows.add(of(plan.rules().get(i), i + 1));
    }
    return rows;
  }

  private static Map<String, String> of(Fatigue fatigue) {
    Map<String, String> row = new HashMap<>();
    row.put("name", POLICY);
    row.put("kind", POLICY);
    row.put("days", fatigue.days().toString());
    row.put("windowDays", fatigue.windowDays().toString());
    row.put("windowMost", fatigue.windowMost().toString());
    row.put("distance", fatigue.distanceDays().toString());
    row.put("remindersMost", fatigue.remindersMost().toString());
    return row;
  }

  private static Map<String, String> of(AskRule rule, int place) {
    AskRule.Reminders reminders = rule.reminders();
    Map<String, String> row = new HashMap<>();
    row.put("name", rule.name());
    row.put("kind", "");
    row.put("place", String.valueOf(place));
    row.put("trigger", rule.trigger().name());
    row.put("ask", rule.ask() ? "1" : "");
    row.put("when", RuleText.conditions(rule.conditions()));
    row.put("unless", RuleText.conditions(rule.exclusions()));
    row.put("questionnaire", rule.questionnaire());
    row.put("share", rule.share().toString());
    row.put("quotas", RuleText.quotas(rule.quotas()));
    row.put("delay", rule.delayMinutes() == 0 ? "0" : Minutes.show(rule.delayMinutes()));
    row.put("quiet", rule.quiet() == null ? "" : RuleText.quiet(rule.quiet()));
    row.put("fatigue", Objects.toString(rule.fatigueDays(), ""));
    row.put("reminders", reminders == null ? "0" : reminders.most().toString());
    row.put("remindAfter", reminders == null ? "" : reminders.afterHours().toString());
    row.put("link", Objects.toString(rule.linkDays(), ""));
    row.put("ways", RuleText.ways(rule.waysOrMail()));
    return row;
  }

  /** What the form says; where something is wrong, the field says what. */
  Plan read(FormRows rows) {
    Fatigue fatigue = Fatigue.NONE;
    List<Map.Entry<FormRow, AskRule>> rules = new ArrayList<>();
    for (FormRow row : rows.all()) {
      if (row.value("kind").equals(POLICY)) {
        fatigue = policy(row);
      } else {
        rules.add(Map.entry(row, rule(row)));
      }
    }
    rules.sort(Comparator.comparingInt(one -> number(one.getKey(), "place", 1, 999)));
    List<AskRule> ordered = rules.stream().map(Map.Entry::getValue).toList();
    if (rows.wrong() > 0) {
      return new Plan(ordered, fatigue); // a field that cannot be read would look like another rule
    }
    for (RuleCheck.Found flaw : RuleCheck.flaws(ordered)) {
      FormRow row = rules.get(flaw.rule()).getKey();
      row.wrong(
          field(flaw, ordered.get(flaw.rule())),
          texts.flawAbout(texts.flaw(flaw.flaw()), flaw.about()));
    }
    return new Plan(ordered, fatigue);
  }

  private static String field(RuleCheck.Found flaw, AskRule rule) {
    return switch (flaw.flaw()) {
      case NAME_TWICE -> "name";
      case NO_TRIGGER -> "trigger";
      case QUIET_ALWAYS -> "quiet";
      case NO_WAY -> "ways";
      case FACT_NOT_CARRIED, CONTRADICTION, NEVER_REACHED -> "when";
      case UNKNOWN_FACT, ONE_VALUE ->
          names(rule.conditions(), flaw.about())
              ? "when"
              : names(rule.exclusions(), flaw.about()) ? "unless" : "quotas";
    };
  }

  private static boolean names(List<Condition> conditions, String fact) {
    return conditions.stream().anyMatch(one -> one.fact().equals(fact));
  }

  private Fatigue policy(FormRow row) {
    int window = number(row, "windowDays", 0, 365);
    int most = number(row, "windowMost", 0, 100);
    int reminders = number(row, "remindersMost", 0, 100);
    if (window == 0 && most + reminders > 0) {
      row.wrong("windowDays", texts.wrongWindow());
    }
    return new Fatigue(
        number(row, "days", 0, 365), window, most, number(row, "distance", 0, 365), reminders);
  }

  private AskRule rule(FormRow row) {
    String name = row.value("name").strip();
    if (name.isEmpty() || name.length() > 60 || name.indexOf('\0') >= 0 || name.equals(POLICY)) {
      row.wrong("name", texts.wrongName());
    }
    String questionnaire = row.value("questionnaire").strip();
    if (!questionnaire.matches("[a-z0-9][a-z0-9-]{0,59}") || !published.test(questionnaire)) {
      row.wrong("questionnaire", texts.noQuestionnaire(questionnaire));
    }
    List<Condition> none = List.of();
    List<Quota> free = List.of();
    String quiet = typed(row, "quiet");
    return new AskRule(
        name,
        trigger(row),
        !row.value("ask").isEmpty(),
        text(row, "when", RuleText::readConditions, texts.wrongConditions()).orElse(none),
        text(row, "unless", RuleText::readConditions, texts.wrongConditions()).orElse(none),
        questionnaire,
        number(row, "share", 0, 100),
        text(row, "quotas", RuleText::readQuotas, texts.wrongQuotas()).orElse(free),
        delay(row),
        quiet.isBlank() ? null : quiet(row),
        optional(row, "fatigue", 0, 365),
        reminders(row),
        optional(row, "link", 1, 180),
        ways(row));
  }

  private Purpose trigger(FormRow row) {
    Optional<Purpose> trigger =
        Arrays.stream(Purpose.values())
            .filter(Purpose::triggers)
            .filter(one -> one.name().equals(row.value("trigger")))
            .findFirst();
    if (trigger.isEmpty()) {
      row.wrong("trigger", texts.wrongChoice());
    }
    return trigger.orElse(Purpose.TICKET);
  }

  /** By mail is what a rule says that names nothing. */
  private @Nullable List<Medium> ways(FormRow row) {
    List<Medium> ways = text(row, "ways", RuleText::readWays, texts.wrongWays()).orElse(List.of());
    return ways.isEmpty() || ways.equals(List.of(Medium.EMAIL)) ? null : ways;
  }

  private @Nullable QuietHours quiet(FormRow row) {
    return text(row, "quiet", RuleText::readQuiet, texts.wrongQuiet()).orElse(null);
  }

  private AskRule.@Nullable Reminders reminders(FormRow row) {
    int most = number(row, "reminders", 0, 2);
    return most == 0
        ? null
        : new AskRule.Reminders(most, Math.max(1, number(row, "remindAfter", 1, 1_440)));
  }

  private static <T> Optional<T> text(
      FormRow row, String field, Function<String, Optional<T>> read, String wrong) {
    Optional<T> found = read.apply(typed(row, field));
    if (found.isEmpty()) {
      row.wrong(field, wrong);
    }
    return found;
  }

  /** What was longer than a field takes, and was not touched, is what it was. */
  private static String typed(FormRow row, String field) {
    String typed = row.value(field);
    String before = row.before(field);
    boolean cut = before.length() > LONGEST_TEXT && typed.length() >= LONGEST_TEXT - 1;
    return cut && before.startsWith(typed) ? before : typed;
  }

  private @Nullable Integer optional(FormRow row, String field, int least, int most) {
    return row.value(field).isBlank() ? null : (Integer) number(row, field, least, most);
  }

  private int number(FormRow row, String field, int least, int most) {
    String typed = row.value(field).strip().replace("%", "").strip();
    if (typed.matches("\\d{1,4}")
        && Integer.parseInt(typed) >= least
        && Integer.parseInt(typed) <= most) {
      return Integer.parseInt(typed);
    }
    row.wrong(field, texts.wrongNumber(String.valueOf(least), String.valueOf(most)));
    return least;
  }

  private int delay(FormRow row) {
    String typed = row.value("delay").strip();
    int minutes = typed.matches("0+( ?(min|h|分钟|小时))?") ? 0 : Minutes.parse(typed).orElse(-1);
    if (minutes < 0 || minutes > LONGEST_DELAY) {
      row.wrong("delay", texts.wrongDelay());
      return 0;
    }
    return minutes;
  }
}

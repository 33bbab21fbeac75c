package io.huifang.survey.settings.rules;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Minutes;
import io.huifang.survey.Purpose;
import io.huifang.survey.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules as rows of the form and back again. A channel or a tier is a field with a tick. */
final class RuleRows {
  static final String CHANNEL = "channel:";
  static final String TIER = "tier:";
  private static final List<String> CHANNELS =
      List.of("PHONE", "CHAT", "EMAIL", "WEB", "APP", "WECHAT");
  private static final List<String> TIERS = List.of("STANDARD", "PRIORITY", "VIP");
  private static final int LONGEST_DELAY = 43_200;
  private final RulesTexts texts;
  private final List<String> channels;
  private final List<String> tiers;

  /**
   * @param inForce may name channels and tiers of other systems, which can be ticked as well
   */
  RuleRows(RulesTexts texts, List<Rule> inForce) {
    this.texts = texts;
    this.channels = with(CHANNELS, inForce.stream().map(Rule::channels).toList());
    this.tiers = with(TIERS, inForce.stream().map(Rule::tiers).toList());
  }

  private static List<String> with(List<String> ours, List<List<String>> more) {
    Set<String> all = new LinkedHashSet<>(ours);
    more.forEach(all::addAll);
    return List.copyOf(all);
  }

  List<String> channels() {
    return channels;
  }

  List<String> tiers() {
    return tiers;
  }

  FormRows.Shape shape() {
    List<String> fields =
        new ArrayList<>(List.of("purpose", "enabled", "share", "delay", "fatigue", "exclude"));
    channels.forEach(channel -> fields.add(CHANNEL + channel));
    tiers.forEach(tier -> fields.add(TIER + tier));
    return new FormRows.Shape(fields, "purpose", Set.of());
  }

  Map<String, String> of(Rule rule) {
    Map<String, String> row = new TreeMap<>();
    row.put("purpose", rule.purpose().name());
    row.put("enabled", rule.enabled() ? "1" : "");
    row.put("share", String.valueOf(rule.share()));
    row.put("delay", rule.delayMinutes() == 0 ? "0" : Minutes.show(rule.delayMinutes()));
    row.put("fatigue", String.valueOf(rule.fatigueDays()));
    row.put(
        "exclude",
        rule.excludeOpenedBy().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    channels.forEach(c -> row.put(CHANNEL + c, rule.channels().contains(c) ? "1" : ""));
    tiers.forEach(t -> row.put(TIER + t, rule.tiers().contains(t) ? "1" : ""));
    return row;
  }

  /** The rules, of a form in which nothing is wrong; else each field says what it is. */
  List<Rule> read(FormRows rows) {
    List<Rule> rules = new ArrayList<>();
    for (FormRow row : rows.all()) {
      Rule rule = read(row);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private @Nullable Rule read(FormRow row) {
    Purpose purpose =
        Arrays.stream(Purpose.values())
            .filter(one -> one.name().equals(row.value("purpose")))
            .findFirst()
            .orElse(null);
    int share = number(row, "share", 100, texts.wrongShare());
    int fatigue = number(row, "fatigue", 365, texts.wrongDays());
    int delay = delay(row);
    List<Rule.OpenedBy> exclude = new ArrayList<>();
    for (String by :
        row.value("exclude").isEmpty() ? new String[0] : row.value("exclude").split(",")) {
      Arrays.stream(Rule.OpenedBy.values())
          .filter(one -> one.name().equals(by))
          .findFirst()
          .ifPresentOrElse(exclude::add, () -> row.wrong("exclude", texts.wrongChoice()));
    }
    if (purpose == null) {
      row.wrong("purpose", texts.wrongChoice());
    }
    return row.errors().isEmpty() && purpose != null
        ? new Rule(
            purpose,
            !row.value("enabled").isEmpty(),
            share,
            delay,
            fatigue,
            ticked(row, CHANNEL, channels),
            ticked(row, TIER, tiers),
            exclude)
        : null;
  }

  private static List<String> ticked(FormRow row, String prefix, List<String> all) {
    return all.stream().filter(one -> !row.value(prefix + one).isEmpty()).toList();
  }

  private static int number(FormRow row, String field, int most, String wrong) {
    String typed = row.value(field).strip().replace("%", "").strip();
    if (typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= most) {
      return Integer.parseInt(typed);
    }
    row.wrong(field, wrong);
    return 0;
  }

  private int delay(FormRow row) {
    String typed = row.value("delay").strip();
    int minutes = typed.matches("0+( ?(min|h|分钟|小时))?") ? 0 : Minutes.parse(typed).orElse(-1);
    if (minutes < 0 || minutes > LONGEST_DELAY) {
      row.wrong("delay", texts.wrongDelay());
    }
    return minutes;
  }
}

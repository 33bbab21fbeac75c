package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Rota;
import io.huifang.escalation.Severity;
import io.huifang.escalation.Target;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.escalation.matrix.TargetWords;
import io.huifang.escalation.words.Words;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.language.Language;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be chosen in a rule, and what people call it. */
@ApplicationScoped
class MatrixChoices {
  @Inject Directory directory;
  @Inject Rota rota;
  @Inject TargetWords words;
  @Inject Visitor visitor;

  List<Option> severities() {
    return Option.of(Stream.of(Severity.values()), texts()::severity);
  }

  /**
   * All whom a level can mean: posts, schedules, teams and their leads, people but for agents, who
   * may be thousands and are named in the file; and whom one means already, although nobody is
   * called so today.
   */
  List<Option> targets(List<MatrixRule> rules) {
    Set<Target> all = new LinkedHashSet<>();
    Stream.of(CaseLevel.Post.values()).map(Target::of).forEach(all::add);
    all.add(new Target(Target.Kind.LEAD_OF, null));
    rota.schedules().keySet().forEach(id -> all.add(new Target(Target.Kind.ON_CALL, id)));
    for (String team : directory.teams()) {
      all.add(new Target(Target.Kind.TEAM, team));
      all.add(new Target(Target.Kind.LEAD_OF, team));
    }
    directory.skills().forEach(skill -> all.add(new Target(Target.Kind.SKILL, skill)));
    directory.responsible().forEach(person -> all.add(Target.person(person.id())));
    rules.stream()
        .flatMap(rule -> rule.levels().stream())
        .flatMap(level -> level.who().stream())
        .forEach(all::add);
    return words.sayAll(all, visitor.language()).entrySet().stream()
        .map(said -> new Option(said.getKey().text(), said.getValue()))
        .toList();
  }

  List<Option> urgencies() {
    return Option.of(Stream.of(Urgency.values()), texts()::loud);
  }

  List<Option> triggers() {
    Language language = visitor.language();
    return Option.of(Stream.of(Cause.values()), cause -> Words.in(cause, language));
  }

  List<Option> tiers() {
    return List.of(
        new Option("STANDARD", texts().standard()),
        new Option("PRIORITY", texts().priority()),
        new Option("VIP", texts().vip()));
  }

  /** What people call the value of a field. */
  String word(String field, String value) {
    if (field.equals("severity")) {
      return texts().severity(Severity.valueOf(value));
    }
    if (field.equals("tier")) {
      return tiers().stream()
          .filter(tier -> tier.value().equals(value))
          .map(Option::label)
          .findFirst()
          .orElse(value);
    }
    if (field.startsWith("who") || field.startsWith("else")) {
      return words.say(Target.parse(value), visitor.language());
    }
    if (field.startsWith("urgency")) {
      return texts().loud(Urgency.valueOf(value));
    }
    return field.equals("trigger") ? Words.in(value, visitor.language()) : value;
  }

  String any() {
    return visitor.language().texts(SettingsTexts.class).anything();
  }

  private MatrixTexts texts() {
    return visitor.language().texts(MatrixTexts.class);
  }
}

package io.huifang.survey.settings.rules;

import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.Publishers;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.Purpose;
import io.huifang.survey.asked.HeldBack;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.rules.SurveyRules;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of the survey rules shows. */
@ApplicationScoped
class RulesPage {
  private static final String KIND = "survey-rules";
  @Inject Visitor visitor;
  @Inject Publishers publishers;
  @Inject Questionnaires questionnaires;
  @Inject Values values;

  @Inject
  @Location("settings/survey-rules.html")
  Template page;

  String render(
      Draft draft, List<SurveyRules> versions, @Nullable WhatIf whatIf, HeldBack.Totals counts) {
    RulesTexts texts = texts();
    return page.data("draft", draft)
        .data("whatIf", whatIf)
        .data("counts", counts)
        .data("values", values.lately())
        .data("versions", versions(versions))
        .data("questionnaires", published(draft))
        .data(
            "triggers",
            Option.of(Stream.of(Purpose.values()).filter(Purpose::triggers), texts::purpose))
        .data(
            "reminders",
            List.of(new Option("0", texts.never()), new Option("1", "1"), new Option("2", "2")))
        .render();
  }

  /** What may be asked; and what a row says that nobody has published, so that it is seen. */
  private List<Option> published(Draft draft) {
    Map<String, String> names = new LinkedHashMap<>();
    questionnaires.newest().forEach(one -> names.put(one.id(), one.content().name().in(tag())));
    draft.getRows().all().stream()
        .map(row -> row.value("questionnaire"))
        .filter(id -> !id.isBlank())
        .forEach(id -> names.putIfAbsent(id, id));
    return Option.of(names.keySet().stream(), id -> names.getOrDefault(id, id));
  }

  private String tag() {
    return visitor.language().tag();
  }

  private List<VersionRow> versions(List<SurveyRules> all) {
    return VersionRow.latest(all, publishers.of(KIND), this::changes);
  }

  /** Who has published what is in force. */
  String by(SurveyRules inForce) {
    return publishers.of(KIND).apply(inForce);
  }

  private List<String> changes(SurveyRules before, SurveyRules after) {
    RulesTexts texts = texts();
    Map<String, Map<String, String>> was = byName(before);
    Map<String, Map<String, String>> now = byName(after);
    List<String> lines = new ArrayList<>();
    now.forEach(
        (name, row) -> {
          Map<String, String> old = was.get(name);
          String called = name.equals(RuleRows.POLICY) ? texts.policyShort() : name;
          if (old == null) {
            lines.add(texts.added(called));
          } else {
            fields(name)
                .filter(field -> !old.getOrDefault(field, "").equals(row.getOrDefault(field, "")))
                .forEach(
                    field ->
                        lines.add(
                            texts.changed(
                                called,
                                called(field),
                                said(field, old.getOrDefault(field, "")),
                                said(field, row.getOrDefault(field, "")))));
          }
        });
    was.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> lines.add(texts.removed(name)));
    return lines;
  }

  private static Stream<String> fields(String name) {
    return name.equals(RuleRows.POLICY) ? RuleRows.LIMITS.stream() : RuleRows.FIELDS.stream();
  }

  private static Map<String, Map<String, String>> byName(SurveyRules version) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    RuleRows.of(Plan.of(version)).forEach(row -> rows.put(row.getOrDefault("name", ""), row));
    return rows;
  }

  private String called(String field) {
    RulesTexts texts = texts();
    return switch (field) {
      case "place" -> texts.place();
      case "trigger" -> texts.trigger();
      case "ask" -> texts.enabled();
      case "when" -> texts.when();
      case "unless" -> texts.unless();
      case "questionnaire" -> texts.questionnaire();
      case "share" -> texts.share();
      case "quotas" -> texts.quotas();
      case "delay" -> texts.delay();
      case "quiet" -> texts.quiet();
      case "fatigue" -> texts.fatigue();
      case "reminders" -> texts.reminders();
      case "remindAfter" -> texts.remindAfter();
      case "link" -> texts.link();
      case "ways" -> texts.ways();
      case "days" -> texts.days();
      case "windowDays" -> texts.windowDays();
      case "windowMost" -> texts.windowMost();
      case "distance" -> texts.distance();
      default -> texts.remindersMost();
    };
  }

  private String said(String field, String value) {
    RulesTexts texts = texts();
    return switch (field) {
      case "ask" -> value.isEmpty() ? texts.off() : texts.on();
      case "trigger" -> texts.purpose(Purpose.valueOf(value));
      case "questionnaire" ->
          questionnaires.find(value).map(one -> one.content().name().in(tag())).orElse(value);
      default -> value.isEmpty() ? "–" : value;
    };
  }

  RulesTexts texts() {
    return visitor.language().texts(RulesTexts.class);
  }
}

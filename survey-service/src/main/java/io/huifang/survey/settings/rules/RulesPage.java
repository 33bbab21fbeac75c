package io.huifang.survey.settings.rules;

import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.Publishers;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Glossary;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.Purpose;
import io.huifang.survey.overview.Words;
import io.huifang.survey.rules.Rule;
import io.huifang.survey.rules.SurveyRules;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of the survey rules shows. */
@ApplicationScoped
class RulesPage {
  private static final Glossary WORDS = Glossary.beside(Words.class);
  @Inject Visitor visitor;
  private static final String KIND = "survey-rules";
  @Inject Publishers publishers;

  @Inject
  @Location("settings/survey-rules.html")
  Template page;

  String render(Draft draft, RuleRows rows, List<SurveyRules> versions, @Nullable WhatIf whatIf) {
    RulesTexts texts = texts();
    return page.data("draft", draft)
        .data("whatIf", whatIf)
        .data("versions", versions(versions, rows))
        .data("purposes", List.of(Purpose.values()))
        .data("channels", ticks(RuleRows.CHANNEL, rows.channels()))
        .data("tiers", ticks(RuleRows.TIER, rows.tiers()))
        .data(
            "excludes",
            List.of(
                new Option("", texts.nobody()),
                new Option("STAFF", texts.staff()),
                new Option("CUSTOMER", texts.customers()),
                new Option("CUSTOMER,STAFF", texts.both())))
        .render();
  }

  private List<Option> ticks(String prefix, List<String> codes) {
    return codes.stream()
        .map(code -> new Option(prefix + code, WORDS.word(code, visitor.language())))
        .toList();
  }

  private List<VersionRow> versions(List<SurveyRules> all, RuleRows form) {
    return VersionRow.latest(
        all, publishers.of(KIND), (before, after) -> changes(form, before, after));
  }

  /** Who has published what is in force. */
  String by(SurveyRules inForce) {
    return publishers.of(KIND).apply(inForce);
  }

  private List<String> changes(RuleRows form, SurveyRules before, SurveyRules after) {
    RulesTexts texts = texts();
    List<String> lines = new ArrayList<>();
    for (Rule rule : after.rules()) {
      Map<String, String> was = form.of(before.of(rule.purpose()));
      form.of(rule)
          .forEach(
              (field, value) -> {
                String old = was.getOrDefault(field, "");
                if (!old.equals(value)) {
                  String name = texts.purpose(rule.purpose());
                  lines.add(
                      texts.changed(name, called(field), said(field, old), said(field, value)));
                }
              });
    }
    return lines;
  }

  private String called(String field) {
    RulesTexts texts = texts();
    return switch (field) {
      case "enabled" -> texts.enabled();
      case "share" -> texts.share();
      case "delay" -> texts.delay();
      case "fatigue" -> texts.fatigue();
      case "exclude" -> texts.exclude();
      default -> WORDS.word(field.substring(field.indexOf(':') + 1), visitor.language());
    };
  }

  private String said(String field, String value) {
    RulesTexts texts = texts();
    if (field.equals("enabled") || field.contains(":")) {
      return value.isEmpty() ? texts.off() : texts.on();
    }
    if (field.equals("exclude")) {
      return switch (value) {
        case "" -> texts.nobody();
        case "STAFF" -> texts.staff();
        case "CUSTOMER" -> texts.customers();
        default -> texts.both();
      };
    }
    return value;
  }

  RulesTexts texts() {
    return visitor.language().texts(RulesTexts.class);
  }
}

package io.huifang.survey.insights;

import io.huifang.platform.language.Language;
import io.huifang.survey.beside.Names;
import io.huifang.survey.overview.Words;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.group.GroupRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What values of dimensions are called: names of teams and people, words for codes. */
@ApplicationScoped
public class GroupNames {
  private static final int MONTH = 7;
  @Inject Names names;
  @Inject Questionnaires questionnaires;

  /** The names of these values, by value. */
  Map<String, String> of(Dimension by, Collection<String> values, Language language) {
    ResultsTexts texts = language.texts(ResultsTexts.class);
    Map<String, String> known =
        switch (by.key()) {
          case "team" -> names.ofTeams(values);
          case "agent" -> names.ofPeople(values);
          case "questionnaire" -> questionnaireNames(language);
          default -> Map.of();
        };
    Map<String, String> all = new HashMap<>();
    for (String value : values) {
      all.put(value, known.getOrDefault(value, word(by, value, language, texts)));
    }
    return all;
  }

  String of(Dimension by, String value, Language language) {
    return of(by, List.of(value), language).getOrDefault(value, value);
  }

  private Map<String, String> questionnaireNames(Language language) {
    Map<String, String> all = new HashMap<>();
    for (Questionnaire one : questionnaires.newest()) {
      all.put(one.id(), one.content().name().in(language.tag()));
    }
    return all;
  }

  private static String word(Dimension by, String value, Language language, ResultsTexts texts) {
    if (value.equals(Dimension.NONE)) {
      return texts.none();
    }
    if (value.equals(GroupRow.REST)) {
      return texts.rest();
    }
    return switch (by.key()) {
      case "channel", "tier" -> Words.of(value, language);
      case "version" -> texts.version(value);
      case "month" -> value.substring(0, Math.min(MONTH, value.length()));
      case "purpose" -> purpose(value, texts);
      case "origin" -> value.equals("IMPORT") ? texts.imported() : texts.live();
      default -> value;
    };
  }

  private static String purpose(String value, ResultsTexts texts) {
    return switch (value) {
      case "CASE" -> texts.afterCase();
      case "LINK" -> texts.byLink();
      default -> texts.afterTicket();
    };
  }

  /** What a dimension itself is called. */
  String of(Dimension by, Language language) {
    ResultsTexts texts = language.texts(ResultsTexts.class);
    return switch (by.key()) {
      case "team" -> texts.team();
      case "agent" -> texts.agent();
      case "channel" -> texts.channel();
      case "tier" -> texts.tier();
      case "category" -> texts.category();
      case "subcategory" -> texts.subcategory();
      case "complexity" -> texts.complexity();
      case "segment" -> texts.segment();
      case "language" -> texts.language();
      case "questionnaire" -> texts.questionnaire();
      case "version" -> texts.versions();
      case "purpose" -> texts.occasion();
      case "origin" -> texts.origin();
      case "week" -> texts.week();
      case "month" -> texts.month();
      default -> by.name();
    };
  }
}

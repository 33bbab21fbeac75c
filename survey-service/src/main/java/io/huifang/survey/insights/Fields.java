package io.huifang.survey.insights;

import io.huifang.platform.language.Language;
import io.huifang.survey.beside.Names;
import io.huifang.survey.overview.Words;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.group.Inquiry;
import io.huifang.survey.results.tally.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What there is to choose from. */
@ApplicationScoped
public class Fields {
  private static final List<String> CHANNELS =
      List.of("PHONE", "EMAIL", "CHAT", "WEB", "WECHAT", "APP");
  private static final List<String> TIERS = List.of("STANDARD", "PRIORITY", "VIP");
  @Inject Names names;
  @Inject GroupNames called;
  @Inject Questionnaires questionnaires;

  List<Choice> questionnaires(Language language) {
    return questionnaires.newest().stream()
        .map(one -> new Choice(one.id(), one.content().name().in(language.tag())))
        .toList();
  }

  /** Versions of the questionnaire that was chosen, the newest first; none without one. */
  List<Choice> versions(Cut cut, Language language) {
    String id = cut.questionnaire();
    if (id == null) {
      return List.of();
    }
    ResultsTexts texts = language.texts(ResultsTexts.class);
    return questionnaires.all(id).stream()
        .map(Questionnaire::version)
        .map(version -> new Choice(version.toString(), texts.version(version.toString())))
        .toList();
  }

  /** Filters of the bar; who sees one team only has no team to choose. */
  List<Field> filters(Cut cut, Language language) {
    List<Field> fields = new ArrayList<>();
    if (cut.team() == null) {
      List<Choice> teams =
          names.ofAllTeams().entrySet().stream()
              .map(team -> new Choice(team.getKey(), team.getValue()))
              .sorted(Comparator.comparing(Choice::name))
              .toList();
      fields.add(field("team", teams, language));
    }
    fields.add(field("channel", codes(CHANNELS, language), language));
    fields.add(field("tier", codes(TIERS, language), language));
    return fields;
  }

  private Field field(String key, List<Choice> choices, Language language) {
    return new Field(key, called.of(new Dimension(key), language), choices);
  }

  private static List<Choice> codes(List<String> codes, Language language) {
    return codes.stream().map(code -> new Choice(code, Words.of(code, language))).toList();
  }

  /** Questions that come to a number. */
  List<Choice> questions(Inquiry asked, Language language) {
    return asked.subject().questions().stream()
        .filter(question -> question.kind() != Kind.TEXT)
        .filter(question -> !asked.subject().mixed().contains(question.key()))
        .map(question -> new Choice(question.key(), question.text().in(language.tag())))
        .toList();
  }

  /** Rows or choices of the question; none where it has neither. */
  List<Choice> parts(Question question, Language language) {
    ResultsTexts texts = language.texts(ResultsTexts.class);
    return Measure.parts(question).stream()
        .map(
            key ->
                new Choice(
                    key,
                    question.options().stream()
                        .filter(option -> option.key().equals(key))
                        .map(Option::text)
                        .map(text -> text.in(language.tag()))
                        .findFirst()
                        .orElse(key.equals("yes") ? texts.yes() : texts.no())))
        .toList();
  }

  /** Dimensions; in a report, which leaves the house, not by people. */
  List<Choice> dimensions(List<Dimension> all, Language language) {
    return all.stream().map(one -> new Choice(one.key(), called.of(one, language))).toList();
  }

  /** A field of the form. */
  public record Field(String key, String name, List<Choice> choices) {}

  /** A value of a field. */
  public record Choice(String value, String name) {}
}

package io.huifang.survey.link.page;

import io.huifang.platform.web.Visitor;
import io.huifang.survey.beside.Names;
import io.huifang.survey.link.SurveyLinkView;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What questionnaires and teams are called in the language of the reader. */
@RequestScoped
class LinkNames {
  @Inject Questionnaires questionnaires;
  @Inject Names names;
  @Inject Visitor visitor;

  /** Of all that can be asked, by id. */
  Map<String, String> questionnaires() {
    Map<String, String> all = new LinkedHashMap<>();
    questionnaires
        .newest()
        .forEach(one -> all.put(one.id(), one.content().name().in(visitor.language().tag())));
    return all;
  }

  /** Of all teams, by id, in the order of the names. */
  Map<String, String> teams() {
    Map<String, String> sorted = new LinkedHashMap<>();
    names.ofAllTeams().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .forEach(team -> sorted.put(team.getKey(), team.getValue()));
    return sorted;
  }

  List<LinkRow> rows(List<SurveyLinkView> links) {
    Map<String, String> asked = questionnaires();
    Map<String, String> teams = names.ofAllTeams();
    return links.stream()
        .map(
            link ->
                new LinkRow(
                    link,
                    asked.getOrDefault(link.questionnaire(), link.questionnaire()),
                    link.team() == null ? null : teams.getOrDefault(link.team(), link.team())))
        .toList();
  }
}

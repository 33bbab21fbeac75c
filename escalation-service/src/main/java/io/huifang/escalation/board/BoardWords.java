package io.huifang.escalation.board;

import io.huifang.escalation.Severity;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.directory.TeamNames;
import io.huifang.escalation.words.Words;
import io.huifang.platform.language.Language;
import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the parts of the board are called, and who there is to choose from. */
@RequestScoped
class BoardWords implements ListWords {
  @Inject Directory directory;
  @Inject TeamNames names;
  @Inject Visitor visitor;
  private @Nullable List<PersonCopy> people;
  private @Nullable Map<String, String> teams;

  @Override
  public String view(String key) {
    return texts().view(Objects.requireNonNullElse(BoardView.named(key), BoardView.OPEN));
  }

  @Override
  public String column(String key) {
    return texts().column(BoardColumn.named(key));
  }

  @Override
  public String sort(String key) {
    return texts().sorted(BoardSort.named(key));
  }

  @Override
  public String filter(String key) {
    return column(key);
  }

  @Override
  public String value(String filter, String value) {
    if (filter.equals(BoardList.SEVERITY)) {
      return Words.in(value, language());
    }
    if (filter.equals(BoardList.TEAM)) {
      return team(value);
    }
    return people().stream()
        .filter(person -> person.id().equals(value))
        .map(PersonCopy::name)
        .findFirst()
        .orElse(value);
  }

  @Override
  public List<Choice> choices(String filter) {
    if (filter.equals(BoardList.SEVERITY)) {
      return Choice.of(Severity.values(), one -> Words.in(one, language()));
    }
    if (filter.equals(BoardList.TEAM)) {
      return people().stream()
          .map(PersonCopy::team)
          .filter(Objects::nonNull)
          .distinct()
          .sorted()
          .map(team -> new Choice(team, team(team)))
          .toList();
    }
    return people().stream().map(person -> new Choice(person.id(), person.name())).toList();
  }

  @Override
  public String search() {
    return texts().search();
  }

  /** What a team is called. */
  String team(String id) {
    return teams().getOrDefault(id, id);
  }

  /** What teams are called, by id. */
  Map<String, String> teams() {
    if (teams == null) {
      teams = names.all();
    }
    return teams;
  }

  /** Who works here. */
  List<PersonCopy> people() {
    if (people == null) {
      people = directory.everybody();
    }
    return people;
  }

  private Language language() {
    return visitor.language();
  }

  private BoardTexts texts() {
    return language().texts(BoardTexts.class);
  }
}

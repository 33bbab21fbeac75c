package io.huifang.survey.feedback.page;

import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.TeamScope;
import io.huifang.survey.beside.Names;
import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import io.huifang.survey.feedback.category.Categories;
import io.huifang.survey.feedback.category.Category;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the parts of the inbox are called, and what there is to choose from. */
@RequestScoped
public class InboxWords implements ListWords {
  @Inject Visitor visitor;
  @Inject Names names;
  @Inject Categories categories;
  @Inject TeamScope scope;
  @Inject EntityManager entities;
  private @Nullable Map<String, String> teams;
  private @Nullable Map<String, String> people;
  private @Nullable List<Category> known;

  @Override
  public String view(String key) {
    return texts().view(InboxView.named(key));
  }

  @Override
  public String column(String key) {
    return texts().column(InboxColumn.named(key));
  }

  @Override
  public String sort(String key) {
    return texts().sorted(InboxSort.named(key));
  }

  @Override
  public String filter(String key) {
    return column(key);
  }

  /** Who sees one team only has nothing to choose. */
  @Override
  public boolean asks(String filter) {
    return !filter.equals(InboxList.TEAM) || scope.team() == null;
  }

  @Override
  public String value(String filter, String value) {
    return switch (filter) {
      case InboxList.SOURCE -> source(Source.valueOf(value));
      case InboxList.SEVERITY -> severity(Severity.valueOf(value));
      case InboxList.TEAM -> team(value);
      case InboxList.OWNER -> person(value);
      default -> {
        String[] parts = value.split("/", 2);
        yield category(parts[0], parts.length < 2 ? null : parts[1]);
      }
    };
  }

  @Override
  public List<Choice> choices(String filter) {
    return switch (filter) {
      case InboxList.SOURCE -> Choice.of(Source.values(), this::source);
      case InboxList.SEVERITY -> Choice.of(Severity.values(), this::severity);
      case InboxList.TEAM -> sorted(teams());
      case InboxList.OWNER -> sorted(people());
      default -> known().stream().map(c -> new Choice(c.key(), named(c))).toList();
    };
  }

  /** Whether a value can be chosen; nothing always can. */
  public boolean offers(String filter, @Nullable String value) {
    return value == null
        || value.isEmpty()
        || choices(filter).stream().anyMatch(one -> one.value().equals(value));
  }

  private String named(Category category) {
    return category.subcategory().isEmpty()
        ? category.name(chinese())
        : category(category.category(), category.subcategory());
  }

  private static List<Choice> sorted(Map<String, String> names) {
    return names.entrySet().stream()
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Choice::text))
        .toList();
  }

  @Override
  public String search() {
    return texts().search();
  }

  public String source(Source source) {
    return texts().source(source);
  }

  public String severity(Severity severity) {
    return texts().severity(severity);
  }

  public String state(FeedbackState state) {
    return texts().state(state);
  }

  /** What a team is called. */
  public String team(@Nullable String id) {
    return id == null ? "" : teams().getOrDefault(id, id);
  }

  /** What a colleague or a program is called. */
  public String person(@Nullable String id) {
    return id == null ? "" : people().getOrDefault(id, id);
  }

  /** Both levels, by their codes where they have no names. */
  public String category(@Nullable String category, @Nullable String subcategory) {
    if (category == null) {
      return "";
    }
    String first = name(category, "", category);
    return subcategory == null ? first : first + " / " + name(category, subcategory, subcategory);
  }

  /** The first level alone. */
  public String called(String category) {
    return name(category, "", category);
  }

  private String name(String category, String subcategory, String code) {
    return known().stream()
        .filter(one -> one.is(category, subcategory))
        .map(one -> one.name(chinese()))
        .findFirst()
        .orElse(code);
  }

  private boolean chinese() {
    return visitor.language().chinese();
  }

  private List<Category> known() {
    known = Objects.requireNonNullElseGet(known, categories::all);
    return known;
  }

  private Map<String, String> teams() {
    teams = Objects.requireNonNullElseGet(teams, names::ofAllTeams);
    return teams;
  }

  private Map<String, String> people() {
    if (people == null) {
      Map<String, String> all = new LinkedHashMap<>();
      List<?> rows =
          PlainQuery.of(entities, "select id, name from person_copy order by name").getResultList();
      rows.stream()
          .map(Object[].class::cast)
          .forEach(row -> all.put((String) row[0], (String) row[1]));
      people = all;
    }
    return people;
  }

  InboxTexts texts() {
    return visitor.language().texts(InboxTexts.class);
  }
}

package io.huifang.survey.overview;

import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.web.Visitor;
import io.huifang.survey.TeamScope;
import io.huifang.survey.beside.Names;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the parts of the list of answers are called. */
@RequestScoped
class AnswerWords implements ListWords {
  private static final int BEST = 5;
  private static final List<String> CHANNELS =
      List.of("PHONE", "EMAIL", "CHAT", "WEB", "WECHAT", "APP");
  private static final List<String> TIERS = List.of("STANDARD", "PRIORITY", "VIP");
  @Inject Visitor visitor;
  @Inject Names names;
  @Inject TeamScope scope;
  private @Nullable Map<String, String> teams;

  @Override
  public String view(String key) {
    return texts().show(AnswerList.Show.named(key));
  }

  @Override
  public String column(String key) {
    return texts().column(AnswerShape.Column.named(key));
  }

  @Override
  public String sort(String key) {
    return key.equals(AnswerShape.NEWEST) ? texts().newest() : texts().oldest();
  }

  @Override
  public String filter(String key) {
    return key.equals(AnswerShape.TIER) ? texts().tier() : column(key);
  }

  /** Who sees one team only has nothing to choose. */
  @Override
  public boolean asks(String filter) {
    return !filter.equals(AnswerShape.TEAM) || scope.team() == null;
  }

  @Override
  public String value(String filter, String value) {
    return switch (filter) {
      case AnswerShape.CHANNEL, AnswerShape.TIER -> channel(value);
      case AnswerShape.TEAM -> teams().getOrDefault(value, value);
      default -> value;
    };
  }

  @Override
  public List<Choice> choices(String filter) {
    return switch (filter) {
      case AnswerShape.CHANNEL -> CHANNELS.stream().map(this::choice).toList();
      case AnswerShape.TIER -> TIERS.stream().map(this::choice).toList();
      case AnswerShape.TEAM ->
          teams().entrySet().stream()
              .map(team -> new Choice(team.getKey(), team.getValue()))
              .sorted(Comparator.comparing(Choice::text))
              .toList();
      default ->
          IntStream.rangeClosed(1, BEST)
              .mapToObj(String::valueOf)
              .map(n -> new Choice(n, n))
              .toList();
    };
  }

  private Choice choice(String code) {
    return new Choice(code, channel(code));
  }

  private Map<String, String> teams() {
    if (teams == null) {
      teams = names.ofAllTeams();
    }
    return teams;
  }

  @Override
  public String search() {
    return "";
  }

  String channel(String code) {
    return Words.of(code, visitor.language());
  }

  private VoiceTexts texts() {
    return visitor.language().texts(VoiceTexts.class);
  }
}

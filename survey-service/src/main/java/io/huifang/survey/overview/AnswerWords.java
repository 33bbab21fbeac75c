package io.huifang.survey.overview;

import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;

/** What the parts of the list of answers are called. */
@RequestScoped
class AnswerWords implements ListWords {
  private static final int BEST = 5;
  private static final List<String> CHANNELS =
      List.of("PHONE", "EMAIL", "CHAT", "WEB", "WECHAT", "APP");
  @Inject Visitor visitor;

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
    return column(key);
  }

  @Override
  public String value(String filter, String value) {
    return filter.equals(AnswerShape.CHANNEL) ? channel(value) : value;
  }

  @Override
  public List<Choice> choices(String filter) {
    return filter.equals(AnswerShape.CHANNEL)
        ? CHANNELS.stream().map(one -> new Choice(one, channel(one))).toList()
        : IntStream.rangeClosed(1, BEST)
            .mapToObj(String::valueOf)
            .map(n -> new Choice(n, n))
            .toList();
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

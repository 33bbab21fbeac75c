package io.huifang.survey.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes questions for tests. */
public final class Ask {
  private Ask() {}

  public static Definition definition(Question... questions) {
    return new Definition(
        Words.of("名称", "Name"),
        Words.of("标题", "Title"),
        Words.NONE,
        Words.NONE,
        List.of("zh-CN", "en"),
        List.of(questions));
  }

  public static Question score(String key, int points) {
    return question(key, Kind.SCORE, points, List.of(), null);
  }

  public static Question overall(int points) {
    return question("overall", Kind.SCORE, points, List.of(), Touchpoint.OVERALL);
  }

  public static Question oneOf(String key, String... options) {
    return question(key, Kind.ONE_OF, null, options(options), null);
  }

  public static Question someOf(String key, String... options) {
    return question(key, Kind.SOME_OF, null, options(options), null);
  }

  public static Question of(String key, Kind kind) {
    return question(key, kind, null, List.of(), null);
  }

  public static List<Option> options(String... keys) {
    return Arrays.stream(keys).map(key -> new Option(key, Words.of(key, key), null)).toList();
  }

  public static Question question(
      String key,
      Kind kind,
      @Nullable Integer points,
      List<Option> options,
      @Nullable Touchpoint counts) {
    return new Question(
        key,
        kind,
        Words.of("问题", "Question"),
        null,
        null,
        points,
        null,
        null,
        options,
        counts,
        null,
        null,
        null);
  }

  /** The same, asked only after one of these answers. */
  public static Question when(Question asked, String question, String... anyOf) {
    List<Condition> when = new java.util.ArrayList<>(asked.when());
    when.add(new Condition(question, Set.of(anyOf)));
    return new Question(
        asked.key(),
        asked.kind(),
        asked.text(),
        asked.hint(),
        asked.required(),
        asked.points(),
        asked.low(),
        asked.high(),
        asked.options(),
        asked.counts(),
        asked.firstContact(),
        asked.newPage(),
        when);
  }
}

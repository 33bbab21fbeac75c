package io.huifang.survey.results.tally;

import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all questionnaires share, as questions: touchpoints, recommendation, first contact. */
final class KnownQuestions {
  private static final int USUAL = 5;

  private KnownQuestions() {}

  /** In the order in which they are shown; each scale of a touchpoint is a question of its own. */
  static List<Question> all() {
    List<Question> all = new ArrayList<>();
    all.add(
        plain(
            "nps",
            Kind.NPS,
            Words.of("您有多大可能把我们推荐给朋友或同事？", "How likely are you to recommend us to others?"),
            null,
            null));
    for (int points : new int[] {USUAL, 3, 7}) {
      for (Touchpoint touchpoint : Touchpoint.values()) {
        String key = touchpoint.field() + (points == USUAL ? "" : "_of_" + points);
        all.add(plain(key, Kind.SCORE, words(touchpoint, points), points, touchpoint));
      }
    }
    all.add(
        plain(
            "solved",
            Kind.YES_NO,
            Words.of("您的问题是第一次联系就解决的吗？", "Was it solved at first contact?"),
            null,
            null));
    all.add(plain("comment", Kind.TEXT, Words.of("留言", "Comments"), null, null));
    return all;
  }

  private static Words words(Touchpoint touchpoint, int points) {
    Words name =
        switch (touchpoint) {
          case OVERALL -> Words.of("总体满意度", "Overall");
          case RESPONSE_SPEED -> Words.of("响应速度", "Speed of response");
          case ATTITUDE -> Words.of("服务态度", "Attitude");
          case PROFESSIONALISM -> Words.of("专业程度", "Professionalism");
          case RESULT -> Words.of("处理结果", "Result");
        };
    return points == USUAL
        ? name
        : Words.of(name.in("zh-CN") + "（" + points + " 分制）", name.in("en") + ", of " + points);
  }

  private static Question plain(
      String key, Kind kind, Words text, @Nullable Integer points, @Nullable Touchpoint counts) {
    return new Question(
        key,
        kind,
        text,
        Words.NONE,
        null,
        points,
        Words.NONE,
        Words.NONE,
        List.of(),
        counts,
        null,
        null,
        List.of());
  }
}

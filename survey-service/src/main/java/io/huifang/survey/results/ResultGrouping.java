package io.huifang.survey.results;

import io.huifang.survey.questionnaire.Touchpoint;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What results are cut by. */
public enum ResultGrouping {
  TOUCHPOINT("s.touchpoint", ""),
  CHANNEL("a.channel", " and s.touchpoint = 'OVERALL'"),
  TEAM("a.team", " and s.touchpoint = 'OVERALL'");

  private final String column;
  private final String condition;

  ResultGrouping(String column, String condition) {
    this.column = column;
    this.condition = condition;
  }

  String column() {
    return column;
  }

  String order() {
    return this == TOUCHPOINT
        ? "array_position(array["
            + Arrays.stream(Touchpoint.values())
                .map(point -> "'" + point + "'")
                .collect(Collectors.joining(","))
            + "], s.touchpoint)"
        : "1 nulls last";
  }

  /** By a dimension only the overall score counts; the touchpoints would weigh it otherwise. */
  String condition() {
    return condition;
  }
}

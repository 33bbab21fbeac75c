package io.huifang.survey.questionnaire;

import java.util.Locale;

/** What of a service is scored. */
public enum Touchpoint {
  OVERALL("总体满意度", "Overall"),
  RESPONSE_SPEED("响应速度", "Speed of response"),
  ATTITUDE("服务态度", "Attitude"),
  PROFESSIONALISM("专业程度", "Professionalism"),
  RESULT("处理结果", "Result");

  private final String zh;
  private final String en;

  Touchpoint(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The name for people. */
  public String label(boolean chinese) {
    return chinese ? zh : en;
  }

  /** The name of the field in the form. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}

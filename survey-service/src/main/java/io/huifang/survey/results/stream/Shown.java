package io.huifang.survey.results.stream;

/** Which of the answers are shown. */
public enum Shown {
  ALL(""),
  /** Who scored 1 or 2 of 5 overall, or would not recommend us. */
  LOW(
      " and (a.nps <= 6 or exists (select from answer_score s where s.answer_id = a.id"
          + " and s.touchpoint = 'OVERALL' and s.scale = 5 and s.value <= 2))"),
  /** Who has written something that is still there. */
  COMMENTS(" and a.comment is not null and a.comment <> '(erased)'");

  private final String condition;

  Shown(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}

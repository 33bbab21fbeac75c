package io.huifang.survey.page.form;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the questionnaire with what was entered so far.
 *
 * @param look address of the style sheet that shows and hides what hangs on answers
 * @param page its number, the first is 1
 * @param errors what is to be corrected, empty at the first look
 * @param carried fields that come along hidden
 * @param asked whether somebody was asked, who may not want to be asked again
 */
public record FormPage(
    Frame frame,
    String title,
    String intro,
    @Nullable String ticketNumber,
    String look,
    List<QuestionView> questions,
    int page,
    int pages,
    List<Map.Entry<String, String>> errors,
    List<Map.Entry<String, String>> carried,
    boolean asked) {

  /**
   * @param look address of its style sheet
   * @param page its number, the first is 1
   * @param asked the questions of the page that come up after the pages before
   */
  public static FormPage of(
      Frame frame,
      Definition content,
      String look,
      Questions questions,
      @Nullable String ticketNumber,
      int page,
      List<Question> asked) {
    List<QuestionView> views = asked.stream().map(questions::view).toList();
    return new FormPage(
        frame,
        questions.say(content.title()),
        page == 1 ? questions.say(content.intro()) : "",
        ticketNumber,
        look,
        views,
        page,
        content.pages().size(),
        questions.errors().entrySet().stream().map(error -> named(error, views)).toList(),
        List.of(),
        true);
  }

  /** The same for those who write it. */
  public FormPage asPreview() {
    return new FormPage(
        frame, title, intro, ticketNumber, look, questions, page, pages, errors, List.of(), false);
  }

  /**
   * The same for somebody whom nobody has asked, so there is nobody who could opt out.
   *
   * @param along fields that come along hidden, in place of a draft
   */
  public FormPage carrying(List<Map.Entry<String, String>> along) {
    return new FormPage(
        frame, title, intro, ticketNumber, look, questions, page, pages, errors, along, false);
  }

  public boolean last() {
    return page == pages;
  }

  /** The summary stands apart from the questions, so it says which one it means. */
  private static Map.Entry<String, String> named(
      Map.Entry<String, String> error, List<QuestionView> views) {
    return views.stream()
        .filter(view -> view.field().equals(error.getKey()))
        .findFirst()
        .map(view -> Map.entry(error.getKey(), view.legend() + " — " + error.getValue()))
        .orElse(error);
  }
}

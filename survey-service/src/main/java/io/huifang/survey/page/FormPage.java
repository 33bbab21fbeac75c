package io.huifang.survey.page;

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
 * @param preview whether it is only looked at by who writes it
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
    boolean preview) {

  /**
   * @param look address of its style sheet
   * @param page its number, the first is 1
   * @param asked the questions of the page that come up after the pages before
   */
  static FormPage of(
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
        false);
  }

  /** The same for those who write it. */
  FormPage asPreview() {
    return new FormPage(
        frame, title, intro, ticketNumber, look, questions, page, pages, errors, true);
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

package io.huifang.survey.phone;

import io.huifang.platform.language.Language;
import io.huifang.survey.page.form.QuestionView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has before them while they are on the telephone.
 *
 * @param row whom they call
 * @param calling whether the call was taken up by the reader
 * @param tag of the language in which they speak
 * @param tags of all languages in which it could be asked
 * @param hello how the call begins, sentence by sentence; empty on later pages
 * @param goodbye how it ends, on the last page
 * @param carried fields that come along hidden
 * @param look address of the style sheet that shows and hides what hangs on answers
 * @param errors what is to be corrected, by question
 */
public record CallPage(
    PhoneRow row,
    boolean calling,
    String tag,
    List<String> tags,
    List<String> hello,
    @Nullable String goodbye,
    List<QuestionView> questions,
    List<Map.Entry<String, String>> carried,
    String look,
    int page,
    int pages,
    List<Map.Entry<String, String>> errors) {

  public boolean last() {
    return page == pages;
  }

  /** What the ends of a scale mean, as it is read aloud; empty where the choices say it. */
  public String ends(QuestionView question) {
    if (question.low().isEmpty() || question.high().isEmpty()) {
      return "";
    }
    return Language.of(tag)
        .texts(PhoneTexts.class)
        .ends(
            String.valueOf(question.question().least()),
            question.low(),
            String.valueOf(question.question().most()),
            question.high());
  }

  /** Languages with their own names for themselves. */
  public List<Map.Entry<String, String>> languages() {
    return tags.stream()
        .map(
            one -> {
              Language known = Language.of(one);
              return Map.entry(one, known.tag().equals(one) ? known.called() : one);
            })
        .toList();
  }
}

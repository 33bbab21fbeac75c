package io.huifang.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.platform.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type a stable, machine readable name such as {@code urn:huifang:problem:stale-version}
 * @param errors the single fields that were wrong, empty when the request as a whole was
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, @Nullable String detail, List<FieldError> errors) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One wrong field.
   *
   * @param field path in the request, for example {@code customer.email}
   */
  public record FieldError(String field, String message) {}

  /** The same for people, as far as there are words of theirs for it. */
  public String sentence(Language language) {
    if (Trouble.of(this) != Trouble.CHANGED) {
      return sentence();
    }
    ProblemTexts texts = language.texts(ProblemTexts.class);
    return texts.title(Trouble.CHANGED) + " – " + texts.advice(Trouble.CHANGED);
  }

  /** For a page that has one line for what went wrong. */
  public String sentence() {
    if (!errors.isEmpty()) {
      return errors.get(0).field() + " " + errors.get(0).message();
    }
    return detail == null ? title : title + ": " + detail;
  }

  static Problem of(int status, String code, String title, @Nullable String detail) {
    return new Problem("urn:huifang:problem:" + code, title, status, detail, List.of());
  }
}

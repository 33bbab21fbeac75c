package io.huifang.ticket.form;

import io.huifang.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be a form. */
final class FormRules {
  private static final int MOST = 20;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** Goes into a header as it is. Without encryption only what is on the same machine, to try. */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https://[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?"
              + "|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

  private FormRules() {}

  /**
   * @throws ProblemException 400 that names what is wrong
   */
  static void check(PutForm form) {
    require(SLUG.matcher(form.slug()).matches(), "slug", "must be small letters, digits and -");
    line("name", form.name(), 100);
    line("titleZh", form.titleZh(), 100);
    line("titleEn", form.titleEn(), 100);
    optional("leadZh", form.leadZh());
    optional("leadEn", form.leadEn());
    boolean some = !form.categories().isEmpty() && form.categories().size() <= MOST;
    require(
        some && form.categories().stream().allMatch(Offered::fits),
        "categories",
        "must be 1 to 20 lines with a value and two titles");
    long different = form.categories().stream().map(Offered::value).distinct().count();
    require(different == form.categories().size(), "categories", "must have each value once");
    require(
        form.asks(FormField.EMAIL) != Asks.NO || form.asks(FormField.PHONE) != Asks.NO,
        "asks",
        "must have e-mail or telephone, or nobody can be answered");
    require(
        form.origins().size() <= MOST
            && form.origins().stream().allMatch(o -> ORIGIN.matcher(o).matches()),
        "origins",
        "must be sites such as https://shop.example.org, without a path");
  }

  private static void line(String field, String text, int longest) {
    require(
        !text.isBlank() && text.length() <= longest && plain(text),
        field,
        "must have 1 to " + longest + " characters");
  }

  private static void optional(String field, @Nullable String text) {
    require(
        text == null || (text.length() <= 300 && plain(text)),
        field,
        "must have at most 300 characters");
  }

  private static boolean plain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, String field, String message) {
    if (!holds) {
      throw ProblemException.badField(field, message);
    }
  }
}

package io.huifang.survey.feedback.page.entry;

import io.huifang.platform.web.Form;
import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import io.huifang.survey.feedback.page.InboxTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in, as it was typed.
 *
 * @param key made with the page and sent with it, so that a form sent twice brings one feedback
 * @param category both levels, divided by a slash
 */
public record Entry(
    UUID key,
    String source,
    String channel,
    String text,
    String name,
    String contact,
    String category,
    String severity,
    String team) {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CONTACT = 254;

  /** What people bring; answers come by themselves. */
  static final List<Source> SOURCES =
      Arrays.stream(Source.values()).filter(one -> one != Source.ANSWER).toList();

  static Entry empty() {
    return new Entry(UUID.randomUUID(), Source.COMPLAINT.name(), "", "", "", "", "", "", "");
  }

  /** A key that is none is a form of nobody: it gets a new one, and is nobody's second. */
  static Entry of(Form form) {
    return new Entry(
        key(typed(form, "key")),
        typed(form, "source"),
        typed(form, "channel"),
        typed(form, "text").replace("\r\n", "\n"),
        typed(form, "name"),
        typed(form, "contact"),
        typed(form, "category"),
        typed(form, "severity"),
        typed(form, "team"));
  }

  private static String typed(Form form, String field) {
    return Objects.requireNonNullElse(form.optional(field), "").strip();
  }

  private static UUID key(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(text)
        : UUID.randomUUID();
  }

  /** What is wrong, by field; what can only be chosen is checked where the choices are known. */
  Map<String, String> wrong(InboxTexts texts) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (text.isEmpty() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      wrong.put("text", texts.wrongText(LONGEST_TEXT));
    }
    tooLong(wrong, "channel", channel, LONGEST_WORD, texts);
    tooLong(wrong, "name", name, LONGEST_NAME, texts);
    tooLong(wrong, "contact", contact, LONGEST_CONTACT, texts);
    if (SOURCES.stream().noneMatch(one -> one.name().equals(source))) {
      wrong.put("source", texts.wrongChoice());
    }
    boolean judged = Arrays.stream(Severity.values()).anyMatch(one -> one.name().equals(severity));
    if (!severity.isEmpty() && !judged) {
      wrong.put("severity", texts.wrongChoice());
    }
    return wrong;
  }

  private static void tooLong(
      Map<String, String> wrong, String field, String value, int longest, InboxTexts texts) {
    if (value.length() > longest || value.indexOf('\0') >= 0) {
      wrong.put(field, texts.wrongLong(longest));
    }
  }

  /**
   * As it is brought.
   *
   * @param language of who types it in
   */
  NewFeedback told(String language) {
    String[] levels = category.split("/", 2);
    return new NewFeedback(
        Source.valueOf(source),
        none(channel),
        "typed-" + key,
        null,
        text,
        language,
        new NewFeedback.Author(null, none(name), none(contact)),
        null,
        none(levels[0]),
        levels.length < 2 ? null : levels[1],
        severity.isEmpty() ? null : Severity.valueOf(severity),
        none(team));
  }

  /** The same for this team. */
  Entry of(String other) {
    return new Entry(key, source, channel, text, name, contact, category, severity, other);
  }

  private static @Nullable String none(String text) {
    return text.isEmpty() ? null : text;
  }
}

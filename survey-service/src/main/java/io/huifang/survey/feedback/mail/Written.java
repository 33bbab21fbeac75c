package io.huifang.survey.feedback.mail;

import io.huifang.platform.language.Language;
import io.huifang.platform.mail.read.Gap;
import io.huifang.platform.mail.read.InboundFile;
import io.huifang.platform.mail.read.InboundMail;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written, as it is kept.
 *
 * @param from address of the writer, null where none can be read
 * @param name as the mail gives it, null if it gives none
 * @param text never blank, unless nothing but files came
 * @param missing for people, what of the mail is not kept; null if all is
 * @param invitation ours that it answers, null if it answers none
 */
record Written(
    @Nullable String from,
    @Nullable String name,
    String subject,
    String text,
    @Nullable String missing,
    @Nullable UUID invitation) {
  private static final int NAMED = 5;
  private static final int LONGEST_NAME = 80;

  static Written of(InboundMail mail, @Nullable UUID invitation) {
    return new Written(
        none(mail.from()),
        none(mail.name()),
        mail.subject(),
        // who writes nothing but a subject has said it there
        mail.unsigned().isBlank() ? mail.subject() : mail.unsigned(),
        missing(mail),
        invitation);
  }

  /** Words, else the subject: what its writer speaks. */
  Language language() {
    return (text + subject).codePoints().anyMatch(Character::isIdeographic)
        ? Language.ZH
        : Language.EN;
  }

  /** In both languages, since people of both read the history. */
  private static @Nullable String missing(InboundMail mail) {
    String chinese = missing(mail, Language.ZH);
    return chinese.isEmpty() ? null : chinese + " / " + missing(mail, Language.EN);
  }

  private static String missing(InboundMail mail, Language language) {
    FeedbackMailTexts texts = language.texts(FeedbackMailTexts.class);
    Gap why = mail.gap();
    String gap = why == null ? "" : texts.missing(why);
    List<InboundFile> files = mail.attachments();
    if (files.isEmpty()) {
      return gap;
    }
    String names =
        files.stream().limit(NAMED).map(file -> name(file, texts)).collect(Collectors.joining(", "))
            + (files.size() > NAMED ? " … +" + (files.size() - NAMED) : "");
    return (gap + " " + texts.filesLeft(names)).strip();
  }

  private static String name(InboundFile file, FeedbackMailTexts texts) {
    String name =
        Objects.requireNonNullElse(file.name(), "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return name.isEmpty()
        ? texts.unnamed()
        : name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static @Nullable String none(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What of it is not as it came is said by this. */
  static boolean readable(InboundMail mail) {
    return mail.gap() != Gap.TOO_MANY_PARTS;
  }
}

package io.huifang.ticket.attachment;

import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import java.util.Locale;

/** Says why a file was not taken. */
public final class Refusals {
  private Refusals() {}

  /** As a problem document; its code names the reason, such as {@code file-too-large}. */
  public static ProblemException problem(RefusedFileException refused) {
    String code = "file-" + refused.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ProblemException.of(
        refused.refusal().status(), code, "The file is not taken", sentence(refused, Language.EN));
  }

  /** In one sentence, with its name. */
  public static String sentence(RefusedFileException refused, Language language) {
    AttachmentTexts texts = language.texts(AttachmentTexts.class);
    return texts.refused(refused.name(), texts.why(refused.refusal()));
  }
}

package io.huifang.ticket.mail.enclosed;

import io.huifang.platform.language.Language;
import io.huifang.ticket.attachment.Refusals;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import java.util.List;
import java.util.stream.Collectors;

/** Says in both languages which files of a mail are not there: agents and customers read it. */
final class RefusedLine {
  private static final int SHOWN = 5;

  private RefusedLine() {}

  static String of(List<RefusedFileException> refused) {
    return "[" + in(Language.ZH, refused) + " / " + in(Language.EN, refused) + "]";
  }

  private static String in(Language language, List<RefusedFileException> refused) {
    String more = refused.size() > SHOWN ? " … +" + (refused.size() - SHOWN) : "";
    return refused.stream()
            .limit(SHOWN)
            .map(one -> Refusals.sentence(one, language))
            .collect(Collectors.joining(" "))
        + more;
  }
}

package io.huifang.survey.feedback.mail;

import io.huifang.platform.mail.read.InboundMail;
import io.huifang.platform.mail.read.MachineSign;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a mail is set aside and no feedback, until somebody says that it is. */
public enum NoFeedback {
  /** It says so itself, by RFC 3834. */
  AUTO_SUBMITTED,
  /** A program that answers by itself, or the subject of one. */
  AUTOREPLY,
  /** Sent to many at once. */
  BULK,
  /** It came through a mailing list. */
  LIST,
  /** It wants no answer at all, or a mail server wrote it. */
  MAIL_SYSTEM,
  /** One of our own mails has come round. */
  OURS,
  /** The same address has written very often within an hour. */
  TOO_OFTEN,
  /** There is nothing in it. */
  EMPTY;

  /** As programs begin the subject when their user is away; the whole of it, or up to a colon. */
  private static final Pattern AWAY =
      Pattern.compile(
          "(?i)(out[ -]of[ -](the[ -])?office( auto-?reply)?|auto(matic|mated)?[ -]?(reply|response)|自动回复|自动答复|外出自动回复)\\s*([:：].*)?");

  private static final Pattern SYSTEM =
      Pattern.compile("(mailer-daemon|postmaster|double-bounce)@.*");

  /** Message-IDs of all services of this suite end like this. */
  private static final Pattern SUITE = Pattern.compile(".*@(.*\\.)?huifang");

  /** What speaks against a person, the surest first. */
  static Optional<NoFeedback> in(InboundMail mail) {
    if (SUITE.matcher(mail.messageId()).matches()) {
      return Optional.of(OURS);
    }
    MachineSign sign = mail.machine();
    if (sign != null) {
      return Optional.of(by(sign));
    }
    if (mail.byList()) {
      return Optional.of(LIST);
    }
    if (SYSTEM.matcher(mail.from()).matches()) {
      return Optional.of(MAIL_SYSTEM);
    }
    if (AWAY.matcher(mail.subject()).matches()) {
      return Optional.of(AUTOREPLY);
    }
    boolean nothing =
        mail.unsigned().isBlank() && mail.subject().isBlank() && mail.attachments().isEmpty();
    return nothing ? Optional.of(EMPTY) : Optional.empty();
  }

  private static NoFeedback by(MachineSign sign) {
    return switch (sign) {
      case AUTO_SUBMITTED -> AUTO_SUBMITTED;
      case BULK -> BULK;
      case AUTOREPLY -> AUTOREPLY;
      case REPORT, NO_RETURN_PATH -> MAIL_SYSTEM;
    };
  }
}

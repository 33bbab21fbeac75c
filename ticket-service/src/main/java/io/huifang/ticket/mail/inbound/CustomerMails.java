package io.huifang.ticket.mail.inbound;

import io.huifang.platform.mail.read.Gap;
import io.huifang.platform.mail.read.InboundMail;
import io.huifang.platform.mail.read.MailReader;
import io.huifang.platform.mail.read.UnreadableMailException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;

/** Mails that a ticket can be made of: to be told from their doubles, whole, and answerable. */
@ApplicationScoped
class CustomerMails {
  @Inject MailReader reader;

  /** Without a Message-ID a mail cannot be told from its double. */
  InboundMail read(InputStream bytes) throws UnreadableMailException {
    InboundMail mail = reader.read(bytes);
    if (mail.messageId().isEmpty()) {
      throw new UnreadableMailException("a mail needs a Message-ID");
    }
    if (mail.from().isEmpty() && !mail.automatic()) {
      throw new UnreadableMailException("one writer is needed, with an address in plain letters");
    }
    if (mail.gap() == Gap.TOO_MANY_PARTS) {
      throw new UnreadableMailException("a mail of so many parts is not read");
    }
    if (mail.gap() == Gap.BROKEN) {
      throw new UnreadableMailException("not a mail that can be read");
    }
    return mail;
  }
}

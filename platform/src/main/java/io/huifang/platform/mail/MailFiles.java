package io.huifang.platform.mail;

import java.util.List;
import java.util.UUID;

/** Where the files of mails are kept; a service that sends some implements it. */
public interface MailFiles {
  /**
   * Asked each time when a mail with files is on its way, and held for no longer.
   *
   * @return those that are still there
   */
  List<MailFile> of(UUID mail);
}

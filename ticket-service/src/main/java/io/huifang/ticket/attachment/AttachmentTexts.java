package io.huifang.ticket.attachment;

import io.huifang.ticket.attachment.kind.Refusal;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about files; in both languages in {@code messages/file_*.properties}. */
@MessageBundle(value = "file", locale = "en")
public interface AttachmentTexts {
  String refused(String name, String why);

  @Message
  String why(Refusal refusal);

  String add();

  String adds();

  String choose();

  String hint(int files, String each, String all);

  String remove(String name);

  String download(String name, String size);

  String uploading();

  String failed();
}

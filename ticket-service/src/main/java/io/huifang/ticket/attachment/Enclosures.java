package io.huifang.ticket.attachment;

import io.huifang.platform.mail.MailFile;
import io.huifang.platform.mail.MailFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The files that go out with mails; read when the mail is on its way, not when it is written. */
@ApplicationScoped
public class Enclosures implements MailFiles {
  private static final String OF =
      "select a.id, a.name, a.media_type, c.bytes from attachment a"
          + " join attachment_chunk c on c.attachment_id = a.id where a.mail_id = ?"
          + " order by a.id, c.n";
  private static final byte[] NONE = {};
  @Inject Statements statements;

  /** In the transaction that sends the message and the mail. */
  public void add(UUID mail, List<Attachment> files) {
    statements.change(
        "update attachment set mail_id = ? where id = any(?)",
        mail,
        files.stream().map(Attachment::id).toList());
  }

  @Override
  public List<MailFile> of(UUID mail) {
    Map<UUID, ByteArrayOutputStream> bytes = new LinkedHashMap<>();
    Map<UUID, MailFile> files = new LinkedHashMap<>();
    statements.read(
        OF,
        piece -> {
          UUID id = piece.getObject(1, UUID.class);
          files.put(id, new MailFile(piece.getString(2), piece.getString(3), NONE));
          bytes
              .computeIfAbsent(id, file -> new ByteArrayOutputStream())
              .writeBytes(piece.getBytes(4));
          return id;
        },
        mail);
    files.replaceAll((id, file) -> file.with(Objects.requireNonNull(bytes.get(id)).toByteArray()));
    return List.copyOf(files.values());
  }
}

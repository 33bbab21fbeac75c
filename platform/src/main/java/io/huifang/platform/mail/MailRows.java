package io.huifang.platform.mail;

import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mails that one transaction causes. */
final class MailRows implements TailRows {
  private static final String INSERT =
      """
      insert into mail (id, recipient, subject, text, html, message_id, give_up_at, thread,
        with_files, once, unsubscribe, return_path)
      select * from :rows as u on conflict do nothing
      """;
  private static final String DELETE = "delete from mail where id = any(?)";
  private final List<OutgoingMail> mails = new ArrayList<>();
  private final Set<UUID> takenBack = new TreeSet<>();

  void add(OutgoingMail mail) {
    mails.add(mail);
  }

  void takeBack(UUID id) {
    takenBack.add(id);
  }

  @Override
  public List<TailStatement> statements() {
    List<TailStatement> all = new ArrayList<>();
    if (!mails.isEmpty()) {
      all.add(
          TailStatement.of(
              INSERT,
              SqlRows.of(
                  column("uuid", OutgoingMail::id),
                  column("text", OutgoingMail::recipient),
                  column("text", OutgoingMail::subject),
                  column("text", OutgoingMail::text),
                  column("text", OutgoingMail::html),
                  column("text", OutgoingMail::messageId),
                  column("timestamptz", OutgoingMail::giveUpAt),
                  column("text", OutgoingMail::thread),
                  column("boolean", OutgoingMail::withFiles),
                  column("boolean", OutgoingMail::once),
                  column("text", OutgoingMail::unsubscribe),
                  column("text", OutgoingMail::returnPath))));
    }
    if (!takenBack.isEmpty()) {
      all.add(TailStatement.of(DELETE, SqlArray.of("uuid", takenBack)));
    }
    return all;
  }

  private SqlArray column(String type, Function<OutgoingMail, @Nullable Object> value) {
    return new SqlArray(type, mails.stream().map(value).toArray());
  }
}

package io.huifang.platform.mail;

import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import io.huifang.platform.transaction.TailStatement.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mails that one transaction causes. */
final class MailRows implements TailRows {
  private static final String INSERT =
      """
      insert into mail (id, recipient, subject, text, html, message_id, give_up_at)
      select * from unnest(?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;
  private final List<OutgoingMail> mails = new ArrayList<>();

  void add(OutgoingMail mail) {
    mails.add(mail);
  }

  @Override
  public List<TailStatement> statements() {
    if (mails.isEmpty()) {
      return List.of();
    }
    return List.of(
        TailStatement.of(
            INSERT,
            column("uuid", OutgoingMail::id),
            column("text", OutgoingMail::recipient),
            column("text", OutgoingMail::subject),
            column("text", OutgoingMail::text),
            column("text", OutgoingMail::html),
            column("text", OutgoingMail::messageId),
            column("timestamptz", OutgoingMail::giveUpAt)));
  }

  private SqlArray column(String type, Function<OutgoingMail, @Nullable Object> value) {
    return new SqlArray(type, mails.stream().map(value).toArray());
  }
}

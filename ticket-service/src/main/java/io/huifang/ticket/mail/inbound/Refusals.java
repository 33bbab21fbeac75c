package io.huifang.ticket.mail.inbound;

import io.huifang.platform.id.Ids;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import io.huifang.platform.mail.read.InboundMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells a writer that the ticket is somebody else's, in words of ours only and once a day and
 * address: the address may be forged, and behind it may be a machine that answers.
 */
@ApplicationScoped
class Refusals {
  private static final Duration DAY = Duration.ofDays(1);
  private static final String FORGET = "delete from mail_refusal where at < ?";
  private static final String NOTE =
      "insert into mail_refusal (address_hash, at) values (?, ?) on conflict do nothing";
  private static final String TEXT =
      """
      您好！

      您的邮件回复的是另一个邮箱地址的工单，为了保护对方的信息，我们没有收下它。
      请用当初联系我们的邮箱回复，或者另写一封新邮件。

      Hello,

      your mail answers a ticket that belongs to another address. To protect what was written there
      we did not take it. Please answer from the address with which you wrote to us, or write a new mail.
      """;
  @Inject DataSource database;
  @Inject Mails mails;
  @Inject Clock clock;

  /** In the transaction of the caller. */
  void tell(InboundMail mail) {
    if (!note(mail.from())) {
      return;
    }
    UUID id = Ids.next();
    mails.send(
        new OutgoingMail(
                id,
                mail.from(),
                "回访 Huifang",
                TEXT,
                null,
                id + "." + UUID.randomUUID() + "@huifang",
                clock.instant().plus(DAY))
            .after(mail.messageId()));
  }

  private boolean note(String address) {
    Instant now = clock.instant();
    try (Connection connection = database.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement note = connection.prepareStatement(NOTE)) {
      forget.setObject(1, at(now.minus(DAY)));
      forget.executeUpdate();
      note.setString(1, LinkToken.sha256(address));
      note.setObject(2, at(now));
      return note.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

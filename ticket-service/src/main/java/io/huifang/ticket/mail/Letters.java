package io.huifang.ticket.mail;

import io.huifang.platform.transaction.TransactionTail;
import io.huifang.platform.watch.DatabaseWatch;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Message-IDs that have gone out and come in, each with its ticket. */
@ApplicationScoped
public class Letters {
  private static final String TAKE =
      "insert into letter (message_id, digest, incoming, at) values (?, ?, true, ?)"
          + " on conflict do nothing";
  private static final String SAME =
      "select message_id from letter where message_id = any(?::text[]) and digest = any(?::text[])";
  private static final String TICKET =
      """
      select ticket_id::text from letter
      where message_id = any(?) and not incoming and ticket_id is not null
      order by at desc limit 1
      """;
  // as many as a header may reasonably name
  private static final String THREAD =
      """
      select message_id from (select message_id, at from letter
        where ticket_id = any(?::uuid[]) order by at desc limit 12) latest
      order by at
      """;
  private static final String FORGET = "delete from letter where ticket_id is null and at < ?";
  private static final Duration REMEMBERED = Duration.ofDays(60);
  @Inject TransactionTail tail;
  @Inject DataSource database;
  @Inject DatabaseWatch outages;
  @Inject Clock clock;

  /**
   * Takes a mail that came. Of two who take the same at once the second waits for the first; all
   * that is sent in this transaction answers it.
   *
   * @param digest of what makes it what it is: another mail under a known id is taken too
   * @return false if it was taken before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean take(String messageId, String digest) {
    if (add(messageId, digest)) {
      rows().answering(messageId);
      return true;
    }
    boolean same = !texts(SAME, List.of(messageId), List.of(digest)).isEmpty();
    String own = messageId + "#" + digest;
    if (same || !add(own, digest)) {
      return false;
    }
    rows().answering(own);
    return true;
  }

  private boolean add(String messageId, String digest) {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(TAKE)) {
      add.setString(1, messageId);
      add.setString(2, digest);
      add.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      return add.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing of this transaction is acknowledged by mail. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void silent() {
    rows().silent();
  }

  boolean isSilent() {
    return rows().isSilent();
  }

  /** The mail that was taken in this transaction is about that ticket. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void belongs(UUID ticket) {
    rows().belongs(ticket);
  }

  /**
   * The ticket that we wrote about in one of these mails. Their ids cannot be guessed: who names
   * one has got it.
   */
  public Optional<UUID> ticketOf(Collection<String> messageIds) {
    return texts(TICKET, messageIds).stream().findFirst().map(UUID::fromString);
  }

  /** Of what belongs to no ticket only the doubles matter, and they come within days. */
  @Scheduled(every = "6h", delayed = "10m")
  void scheduled() throws SQLException {
    outages.quietly(this::forget);
  }

  void forget() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }

  void sent(String messageId, UUID ticket) {
    rows().sent(messageId, ticket, clock.instant());
  }

  /** What came before in the thread of a ticket, oldest first. */
  List<String> thread(UUID ticket) {
    return Stream.concat(
            texts(THREAD, List.of(ticket.toString())).stream(), rows().answered().stream())
        .distinct()
        .toList();
  }

  private LetterRows rows() {
    return tail.rows(LetterRows.class, LetterRows::new);
  }

  @SafeVarargs
  private List<String> texts(String sql, Collection<String>... names) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.length; i++) {
        select.setArray(i + 1, connection.createArrayOf("text", names[i].toArray()));
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.huifang.kpi.dashboard.mailing;

import io.huifang.platform.id.Ids;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Who gets reports; an address stands there once. */
@ApplicationScoped
public class Recipients {
  private static final int MOST = 200;
  private static final String ADD =
      "insert into report_recipient (id, address, language, weekly, monthly, added_at, added_by)"
          + " select ?, ?, ?, ?, ?, ?, ? where (select count(*) from report_recipient) < ?"
          + " on conflict do nothing";
  private static final String ALL =
      "select id, address, language, weekly, monthly, added_at, added_by from report_recipient"
          + " order by lower(address)";
  @Inject DataSource database;
  @Inject Clock clock;

  /** By address. */
  @Transactional
  public List<Recipient> all() {
    List<Recipient> all = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ALL);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.add(
            new Recipient(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Recipients could not be read", e);
    }
    return all;
  }

  /**
   * @throws ProblemException 400 for no address or no report, 409 if it is there or there are too
   *     many
   */
  @Transactional
  public Recipient add(Recipient.Wish wish, String by) {
    String address = checked(wish.address().strip());
    if (!wish.weekly() && !wish.monthly()) {
      throw ProblemException.badField("weekly", "or monthly must be wanted");
    }
    String language = Language.of(wish.language() == null ? "en" : wish.language()).tag();
    Recipient added =
        new Recipient(
            Ids.next(), address, language, wish.weekly(), wish.monthly(), clock.instant(), by);
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, added.id());
      insert.setString(2, added.address());
      insert.setString(3, added.language());
      insert.setBoolean(4, added.weekly());
      insert.setBoolean(5, added.monthly());
      insert.setObject(6, added.addedAt().atOffset(ZoneOffset.UTC));
      insert.setString(7, by);
      insert.setInt(8, MOST);
      if (insert.executeUpdate() == 0) {
        throw ProblemException.conflict(
            "known-address", "The address is on the list already, or the list is full");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A recipient could not be kept", e);
    }
    return added;
  }

  /**
   * @throws ProblemException 404 if there is none
   */
  @Transactional
  public void remove(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from report_recipient where id = ?")) {
      delete.setObject(1, id);
      if (delete.executeUpdate() == 0) {
        throw ProblemException.notFound("Recipient " + id);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A recipient could not be removed", e);
    }
  }

  /** One address and nothing else: no list, no name, no line end. */
  private static String checked(String address) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(address, true);
      boolean plain =
          parsed.length == 1
              && parsed[0].getAddress().equals(address)
              && address.indexOf('@') > 0
              && address.chars().noneMatch(c -> c <= ' ' || c >= 0x7f);
      if (plain) {
        parsed[0].validate();
        return address;
      }
    } catch (AddressException e) {
      throw ProblemException.badField("address", "must be one e-mail address");
    }
    throw ProblemException.badField("address", "must be one e-mail address");
  }
}

package io.huifang.ticket.audit;

import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.huifang.platform.audit.chain.Sealer;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AuditChainTest {
  @Inject Sealer sealer;
  @Inject DataSource database;
  @Inject SettableClock clock;
  private long at;

  @BeforeEach
  void someEntries() throws SQLException {
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tickets.add(TicketApi.id(TicketApi.open()));
    }
    seal();
    verification().body("intact", equalTo(true));
    at = number("select position from audit_entry where entity = '" + tickets.get(3) + "'");
  }

  @Test
  void aChangedEntryIsFound() throws SQLException {
    tampered("update audit_entry set subject = 'somebody else' where position = " + at)
        .isFoundAt(at, "CHANGED");
  }

  @Test
  void aRemovedEntryIsFound() throws SQLException {
    tampered("delete from audit_entry where position = " + at).isFoundAt(at, "MISSING");
  }

  @Test
  void aRemovedEntryIsFoundThoughTheOthersMovedUp() throws SQLException {
    String close =
        "delete from audit_entry where position = %1$d;"
            + "update audit_entry set position = position + 1000000 where position > %1$d;"
            + "update audit_entry set position = position - 1000001 where position > 1000000";
    tampered(close.formatted(at)).isFoundAt(at, "CHANGED");
  }

  @Test
  void swappedEntriesAreFound() throws SQLException {
    String swap =
        "update audit_entry set position = 1000000 where position = %1$d;"
            + "update audit_entry set position = %1$d where position = %2$d;"
            + "update audit_entry set position = %2$d where position = 1000000";
    tampered(swap.formatted(at, at + 1)).isFoundAt(at, "CHANGED");
  }

  @Test
  void aChangedValueIsFound() throws SQLException {
    tampered("update audit_entry set texts = texts || ' ' where position = " + at)
        .isFoundAt(at, "VALUE_CHANGED");
  }

  @Test
  void anEntryThatWasPutInLaterIsFound() throws SQLException {
    long free = number("select nextval('audit_position')");
    someEntries();
    String forged =
        "insert into audit_entry select %d, at, 'nobody', client, roles, address, cause,"
            + " action, kind, entity, changes, digest, salt, texts from audit_entry"
            + " where position = %d";
    clock.advance(Duration.ofHours(2));
    try {
      tampered(forged.formatted(free, at)).isFoundAt(free, "ADDED");
    } finally {
      clock.reset();
    }
  }

  @Test
  void anEntryThatBecameVisibleLateIsSealedLate() throws SQLException {
    long late = number("select nextval('audit_position')");
    someEntries();
    run(
        "insert into audit_entry select %d, at, subject, client, roles, address, cause, action, kind,"
                .formatted(late)
            + " entity, changes, digest, salt, texts from audit_entry where position = "
            + at);
    verification().body("intact", equalTo(true)).body("unsealed", equalTo(1));
    assertThat(sealer.seal()).isOne();
    assertThat(sealer.seal()).isZero();
    verification().body("intact", equalTo(true)).body("unsealed", equalTo(0));
    tampered("delete from audit_entry where position = " + late).isFoundAt(late, "MISSING");
  }

  @Test
  void aSealThatWasRemovedOrChangedIsFound() throws SQLException {
    int last = verification().extract().path("head.number");
    someEntries();
    for (String tampering :
        List.of(
            "delete from audit_seal where number = %d",
            "update audit_seal set sums = sums || sums where number = %d",
            "update audit_seal set upto = 1000000000000 where number = %d")) {
      new Tampering(database)
          .with(
              tampering.formatted(last),
              () -> verification().body("intact", equalTo(false)).body("bad.seal", equalTo(last)));
    }
  }

  @Test
  void aTailThatWasCutOffIsFoundByWhoeverKnowsTheHead() throws SQLException {
    int last = verification().extract().path("head.number");
    String hash = verification().extract().path("head.hash");
    String upto = "(select upto from audit_seal where number = %d)".formatted(last - 1);
    new Tampering(database)
        .with(
            "delete from audit_entry where position > %s; delete from audit_seal where number = %d"
                .formatted(upto, last),
            () -> {
              verification().body("intact", equalTo(true));
              admin()
                  .queryParam("seal", last)
                  .queryParam("hash", hash)
                  .post("/api/audit/verification")
                  .then()
                  .body("intact", equalTo(false))
                  .body("bad.reason", equalTo("NOT_AS_KNOWN"));
            });
  }

  @Test
  void anErasedValueDoesNotBreakIt() throws SQLException {
    String erase = "begin; set local huifang.audit = 'erase'; %s; commit";
    run(erase.formatted("update audit_entry set salt = null, texts = null where position = " + at));
    verification().body("intact", equalTo(true)).body("erased", greaterThan(0));
    assertThatThrownBy(
            () ->
                run(
                    erase.formatted(
                        "update audit_entry set texts = null, salt = null, at = now()")))
        .hasMessageContaining("only ever added to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set subject = 'x'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_entry set texts = null, salt = null",
        "update audit_seal set sums = ''",
        "delete from audit_seal",
        "truncate audit_seal",
      })
  void whatIsWrittenStays(String statement) {
    admin()
        .body("{\"name\":\"t\",\"calendar\":\"office\"}")
        .put("/api/teams/t" + System.nanoTime());
    assertThatThrownBy(() -> run(statement)).hasMessageContaining("only ever added to");
  }

  @Test
  void whatWaitsIsReported() {
    TicketApi.id(TicketApi.open());
    verification().body("unsealed", greaterThan(0)).body("intact", equalTo(true));
    assertThat(sealer.seal()).isPositive();
    verification().body("unsealed", equalTo(0));
  }

  private static ValidatableResponse verification() {
    return admin().post("/api/audit/verification").then().statusCode(200);
  }

  private void seal() {
    while (sealer.seal() > 0) {
      // until nothing waits
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try {
        statement.execute(sql);
      } catch (SQLException e) {
        statement.execute("rollback");
        throw e;
      }
    }
  }

  private Tampered tampered(String statements) {
    return (at, reason) ->
        new Tampering(database)
            .with(
                statements,
                () ->
                    verification()
                        .body("intact", equalTo(false))
                        .body("bad.position", equalTo((int) at))
                        .body("bad.reason", equalTo(reason)));
  }

  private interface Tampered {
    void isFoundAt(long position, String reason) throws SQLException;
  }
}

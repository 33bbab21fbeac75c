package io.huifang.ticket.audit;

import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.huifang.platform.audit.chain.Sealer;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
  private long head;

  @BeforeEach
  void someEntries() {
    for (int i = 0; i < 5; i++) {
      TicketApi.id(TicketApi.open());
    }
    while (sealer.seal() > 0) {
      // until nothing waits
    }
    head = verification().body("intact", equalTo(true)).extract().jsonPath().getLong("verified");
  }

  @Test
  void aChangedEntryIsFound() throws SQLException {
    long at = head - 3;
    tampered("update audit_entry set subject = 'somebody else' where position = " + at)
        .isFoundAt(at, "CHANGED");
  }

  @Test
  void aRemovedEntryIsFound() throws SQLException {
    long at = head - 3;
    tampered("delete from audit_entry where position = " + at).isFoundAt(at, "MISSING");
  }

  @Test
  void aRemovedEntryIsFoundThoughTheOthersMovedUp() throws SQLException {
    long at = head - 3;
    String close =
        "delete from audit_entry where position = %1$d;"
            + "update audit_entry set position = position + 1000000 where position > %1$d;"
            + "update audit_entry set position = position - 1000001 where position > 1000000";
    tampered(close.formatted(at)).isFoundAt(at, "CHANGED");
  }

  @Test
  void swappedEntriesAreFound() throws SQLException {
    long at = head - 3;
    String swap =
        "update audit_entry set position = 1000000 where position = %1$d;"
            + "update audit_entry set position = %1$d where position = %2$d;"
            + "update audit_entry set position = %2$d where position = 1000000";
    tampered(swap.formatted(at, at + 1)).isFoundAt(at, "CHANGED");
  }

  @Test
  void aChangedValueIsFound() throws SQLException {
    long at = head - 3;
    tampered(
            "update audit_value set texts = texts || ' ' where entry_id ="
                + " (select id from audit_entry where position = "
                + at
                + ")")
        .isFoundAt(at, "VALUE_CHANGED");
  }

  @Test
  void aTailThatWasCutOffIsFoundByWhoeverKnowsTheHead() throws SQLException {
    String hash = verification().extract().path("head.hash");
    new Tampering(database)
        .with(
            "delete from audit_entry where position = " + head,
            () -> {
              verification().body("intact", equalTo(true));
              admin()
                  .queryParam("position", head)
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
    run(
        erase.formatted(
            "delete from audit_value where entry_id in"
                + " (select id from audit_entry where position = "
                + head
                + ")"));
    verification().body("intact", equalTo(true)).body("erased", greaterThan(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set subject = 'x'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_value set texts = 'x'",
        "delete from audit_value",
        "truncate audit_value",
        "delete from audit_open",
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

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
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

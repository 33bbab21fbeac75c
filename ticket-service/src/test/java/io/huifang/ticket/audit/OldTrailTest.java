package io.huifang.ticket.audit;

import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.audit.chain.Sealer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A trail from before an upgrade is there after it: in its order, with its words, and sealed. */
@QuarkusTest
@TestProfile(OldTrail.class)
class OldTrailTest {
  @Inject Sealer sealer;
  @Inject DataSource database;

  @Test
  void itIsKeptAndSealedOnTopOfItsLastSum() throws SQLException {
    assertThat(text("select encode(hash, 'hex') from audit_seal where number = 0"))
        .isEqualTo(OldTrail.LAST_HASH);
    assertThat(text("select string_agg(entity, ' ' order by position) from audit_entry"))
        .isEqualTo("first second third fourth");
    assertThat(sealer.seal()).isPositive();
    verification().body("intact", equalTo(true)).body("verified", equalTo(4));
    JsonPath trail = admin().get("/api/audit?kind=team").then().extract().jsonPath();
    assertThat(trail.getList("items.entity")).containsExactly("fourth", "third", "second", "first");
    assertThat(trail.getList("items[1].changes.name")).containsExactly("third", "new");
    assertThat(trail.getMap("items[1].personal")).containsEntry("note", Arrays.asList(null, "x"));
    assertThat(trail.getString("items[1].at")).isEqualTo("2026-11-20T08:20:00Z");

    // a word of before is watched like any other
    new Tampering(database)
        .with(
            "update audit_entry set texts = '{}' where entity = 'third'",
            () -> verification().body("bad.reason", equalTo("VALUE_CHANGED")));
  }

  private static ValidatableResponse verification() {
    return admin().post("/api/audit/verification").then().statusCode(200);
  }

  private String text(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}

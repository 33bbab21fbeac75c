package io.huifang.testkit.access;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Tries the cells of the table against a running service, each with a request that would succeed
 * for somebody who may. All that is wrong is told at once.
 */
public final class AccessSweep {
  /** The team of the callers, and the other one. */
  public static final String OWN = "north";

  public static final String OTHER = "south";
  private static final Map<String, String> BAD_KEYS = badKeys();
  private static final Set<String> ABOVE_TEAMS = Set.of("manager", "admin", "service");
  private final List<AccessRow> rows;
  private final BiFunction<String, String, Attempt> attempts;
  private final SoftAssertions verdict = new SoftAssertions();
  private int tried;

  /**
   * @param attempts gives the request for an operation ({@code METHOD /path}) about an object of a
   *     team, made new for each call
   */
  public AccessSweep(String service, BiFunction<String, String, Attempt> attempts) {
    this.rows = AccessTable.of(service);
    this.attempts = attempts;
  }

  /** That the table has each promised operation, once, and no other. */
  public AccessSweep complete() {
    List<String> written = rows.stream().map(AccessRow::operation).toList();
    verdict
        .assertThat(new TreeSet<>(written))
        .as("operations in docs/access.md and in contracts/openapi.yaml")
        .isEqualTo(AccessTable.promised());
    verdict.assertThat(written).as("each operation once").doesNotHaveDuplicates();
    return this;
  }

  /** Tries everything; returns how many requests that were. */
  public int tryAll() {
    for (AccessRow row : rows) {
      Attempt untouched = attempts.apply(row.operation(), OWN);
      strangers(row, untouched);
      row.grants()
          .forEach(
              (role, grant) -> {
                if (grant == Grant.NO) {
                  expect(row, role, untouched, as(role, teamOf(role)), 403);
                }
              });
      Attempts objects = new Attempts(row);
      row.grants()
          .forEach(
              (role, grant) -> {
                if (grant != Grant.NO) {
                  may(row, role, grant, objects);
                }
              });
    }
    verdict.assertAll();
    return tried;
  }

  private void strangers(AccessRow row, Attempt attempt) {
    expect(row, "nobody", attempt, given(), 401);
    BAD_KEYS.forEach(
        (what, key) -> expect(row, what, attempt, given().header("Authorization", key), 401));
  }

  /** Keys of a wrong kind; each of them carries every role, for what that is worth. */
  private static Map<String, String> badKeys() {
    String[] all = AccessTable.ROLES.toArray(new String[0]);
    String good = TestTokens.token("somebody", OWN, all);
    String unsigned =
        Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes())
            + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
    return Map.of(
        "a token that has ended", "Bearer " + TestTokens.expired("somebody", "admin"),
        "a token for others", "Bearer " + TestTokens.forAudience("another-product", all),
        "a token of another provider", "Bearer " + TestTokens.forged("somebody", OWN, all),
        "a token without a signature", "Bearer " + unsigned,
        "the secret of a link", "Bearer " + "k".repeat(43),
        "a password", "Basic YWRtaW46YWRtaW4=");
  }

  private void may(AccessRow row, String role, Grant grant, Attempts objects) {
    String team = teamOf(role);
    allowed(row, role + " in the own team", objects.of(OWN), as(role, team));
    if (row.foreign().equals("-")) {
      return;
    }
    if (grant == Grant.YES) {
      allowed(row, role + " in another team", objects.of(OTHER), as(role, team));
      return;
    }
    Attempt foreign = objects.of(OTHER);
    refused(row, role + " in another team", foreign, as(role, team));
    refused(row, role + " without a team", foreign, as(role, null));
  }

  private static @Nullable String teamOf(String role) {
    return ABOVE_TEAMS.contains(role) ? null : OWN;
  }

  private void refused(AccessRow row, String who, Attempt attempt, RequestSpecification caller) {
    if (!row.foreign().matches("\\d+")) {
      Response answer = attempt.send(caller, row.method());
      tried++;
      verdict.assertThat(attempt.secret()).as("%s has a secret", row.operation()).isNotNull();
      verdict
          .assertThat(answer.asString())
          .as("%s by %s", row.operation(), who)
          .doesNotContain(String.valueOf(attempt.secret()));
      verdict.assertThat(answer.statusCode()).as("%s by %s", row.operation(), who).isLessThan(404);
      return;
    }
    expect(row, who, attempt, caller, Integer.parseInt(row.foreign()));
  }

  private void allowed(AccessRow row, String who, Attempt attempt, RequestSpecification caller) {
    Response answer = attempt.send(caller, row.method());
    tried++;
    verdict
        .assertThat(answer.statusCode())
        .as(
            "%s by %s: %s",
            row.operation(),
            who,
            answer.asString().lines().limit(3).collect(Collectors.joining(" ")))
        .isBetween(200, 303);
    if (attempt.secret() != null) {
      verdict
          .assertThat(answer.asString())
          .as("%s by %s", row.operation(), who)
          .contains(attempt.secret());
    }
  }

  private void expect(
      AccessRow row, String who, Attempt attempt, RequestSpecification caller, int status) {
    Response answer = attempt.send(caller, row.method());
    tried++;
    verdict.assertThat(answer.statusCode()).as("%s by %s", row.operation(), who).isEqualTo(status);
  }

  private static RequestSpecification as(String role, @Nullable String team) {
    return given().auth().oauth2(TestTokens.token("sweep-" + role, team, role));
  }

  /** The requests of a line: reading uses nothing up, so it is about the same object each time. */
  private final class Attempts {
    private final AccessRow row;
    private final Map<String, Attempt> known = new HashMap<>();

    Attempts(AccessRow row) {
      this.row = row;
    }

    Attempt of(String team) {
      if (row.method().equals("GET")) {
        return known.computeIfAbsent(team, any -> attempts.apply(row.operation(), team));
      }
      return attempts.apply(row.operation(), team);
    }
  }
}

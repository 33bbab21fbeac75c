package io.huifang.testkit.access;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
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
  private static final Set<String> ABOVE_TEAMS = Set.of("manager", "admin", "service");

  /** What every service has for its operators. */
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "POST /api/outbox/resync", "{}",
          "POST /api/due-work/hold", "{\"until\":\"2020-01-01T00:00:00Z\"}",
          "POST /api/due-work/removal",
              "{\"kind\":\"mail\",\"key\":\"none\",\"reason\":\"sent before\"}");

  private final List<AccessRow> rows;
  private final BiFunction<String, String, Attempt> attempts;
  private final SoftAssertions verdict = new SoftAssertions();
  private final Trials trials = new Trials(verdict);

  /**
   * @param attempts gives the request for an operation ({@code METHOD /path}) about an object of a
   *     team, made new for each call
   */
  public AccessSweep(String service, BiFunction<String, String, Attempt> attempts) {
    this.rows = AccessTable.of(service);
    this.attempts =
        (operation, team) -> {
          String body = EVERYWHERE.get(operation);
          return body == null
              ? attempts.apply(operation, team)
              : Attempt.at(path(operation)).with(body);
        };
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

  /** The path of an operation; where it takes any person, somebody whom nobody has heard of. */
  public static String path(String operation) {
    return operation
        .substring(operation.indexOf(' ') + 1)
        .replace("{customer}", UUID.randomUUID().toString());
  }

  /** Tries everything; returns how many requests that were. */
  public int tryAll() {
    rows.forEach(this::strangers);
    rows.forEach(this::friends);
    verdict.assertAll();
    return trials.tried();
  }

  /** All who are refused whatever the object, so one object is enough. */
  private void strangers(AccessRow row) {
    Attempt untouched = attempts.apply(row.operation(), OWN);
    trials.expect(row, "nobody", untouched, given(), 401);
    WrongKeys.ALL.forEach(
        (what, key) ->
            trials.expect(row, what, untouched, given().header("Authorization", key), 401));
    row.grants()
        .forEach(
            (role, grant) -> {
              if (grant == Grant.NO) {
                trials.expect(row, role, untouched, as(role, teamOf(role)), 403);
              }
            });
  }

  private void friends(AccessRow row) {
    Map<String, Attempt> read = new HashMap<>();
    row.grants()
        .forEach(
            (role, grant) -> {
              if (grant != Grant.NO) {
                friend(row, role, grant, read);
              }
            });
  }

  private void friend(AccessRow row, String role, Grant grant, Map<String, Attempt> read) {
    String team = teamOf(role);
    trials.allowed(row, role + " in the own team", about(row, OWN, read), as(role, team));
    if (row.foreign().equals("-")) {
      return;
    }
    Attempt foreign = about(row, OTHER, read);
    if (grant == Grant.YES) {
      trials.allowed(row, role + " in another team", foreign, as(role, team));
    } else {
      trials.foreign(row, role + " in another team", foreign, as(role, team));
      trials.foreign(row, role + " without a team", foreign, as(role, null));
    }
  }

  /** Reading uses nothing up, so it is about the same object each time. */
  private Attempt about(AccessRow row, String team, Map<String, Attempt> read) {
    return row.method().equals("GET")
        ? read.computeIfAbsent(team, any -> attempts.apply(row.operation(), team))
        : attempts.apply(row.operation(), team);
  }

  private static @Nullable String teamOf(String role) {
    return ABOVE_TEAMS.contains(role) ? null : OWN;
  }

  private static RequestSpecification as(String role, @Nullable String team) {
    return given().auth().oauth2(TestTokens.token("sweep-" + role, team, role));
  }
}

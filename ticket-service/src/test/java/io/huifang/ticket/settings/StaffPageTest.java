package io.huifang.ticket.settings;

import static io.huifang.testkit.settings.SettingsForms.browser;
import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams and people come, change and go; nobody who has gone is forgotten. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class StaffPageTest {
  private static final String PEOPLE = "/settings/staff/people";
  private final String id = "new&odd=" + UUID.randomUUID();

  @BeforeEach
  void staff() {
    TicketApi.staff();
  }

  @Test
  void somebodyComesAndGoes() {
    Map<String, String> form = fields(page(PEOPLE), PEOPLE);
    form.put("0.id", id);
    form.put("0.name", "Zhao <Min>");
    form.put("0.team", "north");
    form.put("0.email", "zhao@example.org");
    assertThat(send(PEOPLE, form).statusCode()).isEqualTo(303);
    assertThat(send(PEOPLE, form).asString()).contains("This name is taken");
    assertThat(page("/settings/staff?team=north")).contains("Zhao &lt;Min&gt;");
    assertThat(page("/settings/staff?team=south")).doesNotContain("title=\"Zhao &lt;Min&gt;");

    String shown = browser("en").queryParam("id", id).get(PEOPLE).asString();
    Map<String, String> known = fields(shown, PEOPLE);
    assertThat(known.get("0.active")).isEqualTo("1");
    known.remove("0.active");
    assertThat(send(PEOPLE, known).statusCode()).isEqualTo(303);
    assertThat(page("/settings/staff")).doesNotContain("title=\"Zhao &lt;Min&gt;");
    assertThat(page("/settings/staff?former=1")).contains("title=\"Zhao &lt;Min&gt;", "no more");
    List<Map<String, Object>> agents = admin().get("/api/agents").path("");
    assertThat(agents).anyMatch(a -> a.get("id").equals(id) && a.get("active").equals(false));

    known.put("0.name", "Zhao Ming");
    Response lost = send(PEOPLE, known);
    assertThat(lost.statusCode()).isEqualTo(412);
    assertThat(lost.asString()).contains("Somebody else has changed", "value=\"Zhao Ming\"");
  }

  @Test
  void badInputStaysWithAMessageBesideTheField() {
    Map<String, String> form = fields(page(PEOPLE), PEOPLE);
    form.put("0.id", "with space");
    form.put("0.name", " ");
    form.put("0.email", "nobody<at>home");
    form.put("0.team", "moon");
    form.put("0.role", "KING");
    Response answer = send(PEOPLE, form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("nobody&lt;at&gt;home", "Not an e-mail address", "no such team")
        .contains("without spaces", "1 to 200 characters", "Choose one of the list");
    assertThat(page("/settings/staff")).doesNotContain("nobody&lt;at&gt;home");
  }

  @Test
  void aTeamHasANameAndACalendar() {
    String teams = "/settings/staff/teams";
    String team = "team-" + UUID.randomUUID();
    Map<String, String> form = fields(page(teams), teams);
    form.put("0.id", team);
    form.put("0.name", "Night shift");
    form.put("0.calendar", "none");
    assertThat(send(teams, form).asString()).contains("no such calendar", "Night shift");
    form.put("0.calendar", "always");
    assertThat(send(teams, form).statusCode()).isEqualTo(303);
    Map<String, String> known = fields(page(teams + "?id=" + team), teams);
    known.put("0.name", "Late shift");
    assertThat(send(teams, known).statusCode()).isEqualTo(303);
    assertThat(page("/settings/staff"))
        .contains("Late shift</a>")
        .doesNotContain("Night shift</a>");
  }
}

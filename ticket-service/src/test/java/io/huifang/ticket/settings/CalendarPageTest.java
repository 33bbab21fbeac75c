package io.huifang.ticket.settings;

import static io.huifang.testkit.settings.SettingsForms.browser;
import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar is drawn, tried and changed; what is saved was looked at before. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CalendarPageTest {
  private static final String LIST = "/settings/calendars";
  private final String id = "page-" + UUID.randomUUID().toString().substring(0, 8);
  private final String edit = LIST + "/" + id + "/edit";
  @Inject SettableClock clock;

  @BeforeEach
  void start() {
    clock.reset();
  }

  @Test
  void aNewOneIsLookedAtAndSaved() {
    Map<String, String> form = fields(page(LIST + "/new"), LIST + "/new");
    form.put("id", id);
    form.put("week.MONDAY", "9:00-12:00, 13:00-18:00");
    form.put("dates", "2026-10-01..2026-10-07 closed\n2026-10-10 09:00-18:00");
    form.put("do", "save");
    Response first = send(LIST + "/new", form);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.asString()).contains("Something was changed after the last look", "d-extra");
    Map<String, String> ready = fields(first.asString(), LIST + "/new");
    ready.put("do", "save");
    assertThat(send(LIST + "/new", ready).header("Location")).endsWith(LIST + "/" + id);
    assertThat(admin().get("/api/calendars/" + id).<Object>path("dates.'2026-10-05'"))
        .asList()
        .isEmpty();
    assertThat(page(LIST + "/" + id))
        .contains("2026-10-01..2026-10-07 closed", "d-off", "09:00-12:00, 13:00-18:00");
    assertThat(send(LIST + "/new", ready).asString()).contains("There is a calendar of this name");
    changes();
    conflicts();
  }

  private void changes() {
    Map<String, String> form = fields(page(edit), edit);
    assertThat(form.get("dates"))
        .isEqualTo("2026-10-01..2026-10-07 closed\n2026-10-10 09:00-18:00");
    form.put("week.TUESDAY", "00:00-24:00");
    form.put("do", "check");
    Response looked = send(edit, form);
    assertThat(looked.asString())
        .contains("d-chg")
        .containsPattern("5\\d days of this year change");
    Map<String, String> ready = fields(looked.asString(), edit);
    ready.put("do", "save");
    assertThat(send(edit, ready).statusCode()).isEqualTo(303);
    assertThat(page(LIST + "/" + id)).contains("Version 2");
  }

  private void conflicts() {
    Map<String, String> slow = fields(page(edit), edit);
    slow.put("version", "1");
    slow.put("zone", "Europe/Berlin");
    slow.put("do", "save");
    Response lost = send(edit, slow);
    assertThat(lost.statusCode()).isEqualTo(412);
    assertThat(lost.asString()).contains("Somebody else has saved", "value=\"Europe/Berlin\"");
  }

  @Test
  void saysWhenItWouldBeDueAndWhy() {
    String path = LIST + "/office?from=2026-03-06T16:30&length=3 h";
    assertThat(page(path))
        .contains("Due Mon 2026-03-09 10:30", "Fri 2026-03-06, 09:00-18:00: 1 h 30 min");
    assertThat(browser("zh-CN").get(path).asString()).contains("周一 2026-03-09 10:30 到期");
    assertThat(page(LIST + "/office?from=soon&length=long"))
        .contains("Choose a day and a time", "value=\"long\"");
    assertThat(page(LIST + "/office?year=1789")).contains("2026");
  }

  @Test
  void badInputStaysWithAMessageBesideTheField() {
    Map<String, String> form = fields(page(LIST + "/new"), LIST + "/new");
    form.put("id", "New York!");
    form.put("zone", "Moon/Base");
    form.put("week.FRIDAY", "early <b>");
    form.put("week.MONDAY", "09:00-12:00, 11:00-13:00");
    form.put("dates", "Christmas");
    Response answer = send(LIST + "/new", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("early &lt;b&gt;", "Not understood: Christmas", "Not a known time zone")
        .contains("aria-describedby=\"week-hint e-week.FRIDAY\"");
    form.put("id", id);
    form.put("zone", "UTC");
    form.put("week.FRIDAY", "");
    form.put("dates", "");
    assertThat(send(LIST + "/new", form).asString()).contains("without overlaps");
    form.put("week.MONDAY", "");
    assertThat(send(LIST + "/new", form).asString()).contains("open at some time");
    form.put("week.MONDAY", "09:00-25:00");
    assertThat(send(LIST + "/new", form).statusCode()).isEqualTo(400);
  }
}

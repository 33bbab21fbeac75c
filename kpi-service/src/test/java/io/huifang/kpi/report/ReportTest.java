package io.huifang.kpi.report;

import static io.huifang.kpi.Told.answer;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports: made once, sent once by a real mail server, and kept as they were. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ReportTest {
  /** Monday at six, an hour before the report of the week from 2 March is made. */
  private static final Instant BEFORE = Instant.parse("2026-03-08T22:00:00Z");

  private static final String WEEK = "/api/reports/week/2026-03-05";
  @Inject DataSource database;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;

  @BeforeEach
  void nothing() throws Exception {
    KpiApi.forget(database);
    clock.set(BEFORE);
    run("truncate report_mail, report, report_recipient, alert_point, alert, watch");
    run("delete from mail");
    run("delete from due_work where kind in ('mail', 'watch')");
    run(
        "update due_work set due_at = '2026-03-08T23:00:00Z', pick_at = '2026-03-08T23:00:00Z'"
            + " where kind = 'report' and key = 'WEEK'");
    run(
        "update due_work set due_at = '2026-03-31T23:00:00Z', pick_at = '2026-03-31T23:00:00Z'"
            + " where kind = 'report' and key = 'MONTH'");
    mail().purgeEmailFromAllMailboxes();
  }

  private static GreenMail mail() {
    return ServiceEnvironment.mail();
  }

  private static RequestSpecification manager() {
    return KpiApi.manager().contentType("application/json");
  }

  private static ValidatableResponse add(String address, String language) {
    return manager()
        .body(Map.of("address", address, "language", language, "weekly", true, "monthly", false))
        .post("/api/reports/recipients")
        .then();
  }

  /** Twelve answers of two teams, four of them unhappy, and five in the week before. */
  private static void week() {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      events.add(said("a" + i, "2026-03-03T0%d:00:00Z".formatted(i % 8), i < 4 ? 1 : 5));
    }
    for (int i = 0; i < 5; i++) {
      events.add(said("b" + i, "2026-02-25T0%d:00:00Z".formatted(i), 5));
    }
    KpiApi.tell(events);
  }

  private static Map<String, Object> said(String name, String at, int value) {
    return event(
        "answer.received.v1", 1, answer(name, at, "scores", List.of(score("OVERALL", 5, value))));
  }

  private void morning() {
    clock.set(Instant.parse("2026-03-08T23:00:00Z"));
    due.drain();
  }

  @Test
  void aWeekIsMadeOnceAndStaysWhatItWas() {
    week();
    manager().get(WEEK).then().statusCode(200).body("kept", nullValue());
    morning();
    manager()
        .get(WEEK)
        .then()
        .statusCode(200)
        .body("kept.first", equalTo("2026-03-02"))
        .body("kept.last", equalTo("2026-03-08"))
        .body("kept.figures.find { it.metric == 'csat_top_box' }.n", equalTo(12))
        .body("kept.figures.find { it.metric == 'csat_top_box' }.nBefore", equalTo(5))
        .body("kept.figures.find { it.metric == 'csat_top_box' }.before", equalTo(1f))
        .body("kept.figures.find { it.metric == 'csat_top_box' }.course", hasSize(7))
        .body("kept.causes.category", contains("billing"))
        .body("kept.causes[0].unhappy", equalTo(4));
    KpiApi.tell(said("late", "2026-03-04T01:00:00Z", 1));
    manager()
        .get(WEEK)
        .then()
        .body("kept.figures.find { it.metric == 'csat_top_box' }.n", equalTo(12))
        .body("live.figures.find { it.metric == 'csat_top_box' }.n", equalTo(13));
    page("/reports/week/2026-03-02", "en")
        .body(org.hamcrest.Matchers.containsString("66.7 % (n 12) then, 61.5 % (n 13) now"));
    manager().get("/api/reports").then().body("$", hasSize(1));
  }

  @Test
  void eachRecipientGetsItOnceWithTheWholeAttached() throws Exception {
    week();
    add("mei@example.com", "zh-CN").statusCode(201);
    add("bob@example.com", "en").statusCode(201);
    morning();
    due.drain();
    run(
        "update due_work set due_at = '2026-03-08T23:00:01Z', pick_at = '2026-03-08T23:00:01Z'"
            + " where kind = 'report' and key = 'WEEK'");
    clock.advance(Duration.ofMinutes(5));
    due.drain();
    assertThat(mail().getReceivedMessages()).hasSize(2);
    MimeMessage english = to("bob@example.com");
    assertThat(english.getSubject()).isEqualTo("Weekly report, 2 Mar 2026 – 8 Mar 2026");
    assertThat(text(english))
        .contains("CSAT")
        .contains("66.7 %")
        .contains("n 12")
        .contains("before: 100.0 %")
        .contains("/reports/week/2026-03-02");
    assertThat(printed(pdf(english))).contains("Weekly report").contains("66.7 %");
    MimeMessage chinese = to("mei@example.com");
    assertThat(chinese.getSubject()).startsWith("服务质量周报");
    assertThat(printed(pdf(chinese))).contains("服务质量周报").contains("不满意的回答涉及什么");
    manager()
        .get(WEEK)
        .then()
        .body("mails.address", contains("bob@example.com", "mei@example.com"))
        .body("mails.state", contains("SENT", "SENT"));
  }

  @Test
  void replicasThatMakeItAtOnceMakeOneAndMailOnce() throws Exception {
    week();
    add("bob@example.com", "en").statusCode(201);
    clock.set(Instant.parse("2026-03-08T23:00:00Z"));
    ExecutorService replicas = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(replicas.submit(due::drain));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      replicas.shutdownNow();
    }
    due.drain();
    assertThat(mail().getReceivedMessages()).hasSize(1);
    assertThat(KpiApi.dump(database, "report")).hasSize(1);
    assertThat(KpiApi.dump(database, "report_mail")).hasSize(1);
  }

  @Test
  void whatIsHeldAfterARestoreDoesNotEndTheSchedule() throws Exception {
    week();
    add("bob@example.com", "en").statusCode(201);
    clock.set(Instant.parse("2026-03-08T23:30:00Z"));
    hold("{\"until\":\"2026-03-08T23:20:00Z\"}").body("rows.report", nullValue());
    due.drain();
    assertThat(mail().getReceivedMessages()).as("it is no report that is held").hasSize(1);

    // a week later that report is known to be out: this one, and no other, is passed over
    clock.set(Instant.parse("2026-03-15T23:30:00Z"));
    hold("{\"until\":\"2026-03-15T23:20:00Z\",\"kinds\":[\"report\"]}")
        .body("rows.report", equalTo(1));
    due.drain();
    KpiApi.as(null, "admin")
        .contentType("application/json")
        .body("{\"kind\":\"report\",\"reason\":\"mailed before the restore\"}")
        .post("/api/due-work/removal")
        .then()
        .statusCode(200)
        .body("rows", equalTo(1));
    due.drain();
    assertThat(mail().getReceivedMessages()).hasSize(1);
    clock.set(Instant.parse("2026-03-22T23:00:00Z"));
    due.drain();
    assertThat(mail().getReceivedMessages()).as("the next one comes").hasSize(2);
  }

  private static ValidatableResponse hold(String what) {
    return KpiApi.as(null, "admin")
        .contentType("application/json")
        .body(what)
        .post("/api/due-work/hold")
        .then()
        .statusCode(200);
  }

  @Test
  void whoIsAddedLaterDoesNotGetTheOldOne() {
    week();
    morning();
    add("late@example.com", "en").statusCode(201);
    clock.advance(Duration.ofHours(2));
    due.drain();
    assertThat(mail().getReceivedMessages()).isEmpty();
  }

  @Test
  void anAddressIsOneAddressAndStandsThereOnce() {
    add("bob@example.com", "en").statusCode(201);
    add("BOB@example.com", "en").statusCode(409);
    for (String wrong :
        List.of(
            "bob",
            "a@b.example, c@d.example",
            "Bob <bob@example.com>",
            "bob@example.com\r\nBcc: x@example.com",
            "bob@exam ple.com",
            "@example.com",
            "x".repeat(300) + "@example.com")) {
      add(wrong, "en").statusCode(400);
    }
    manager()
        .body(Map.of("address", "none@example.com", "weekly", false, "monthly", false))
        .post("/api/reports/recipients")
        .then()
        .statusCode(400);
    String id = manager().get("/api/reports/recipients").then().extract().path("[0].id");
    manager().delete("/api/reports/recipients/" + id).then().statusCode(204);
    manager().delete("/api/reports/recipients/" + id).then().statusCode(404);
  }

  @Test
  void twoWhoAddOneAddressMakeOneRecipient() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(both.submit(() -> add("same@example.com", "en").extract().statusCode()));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : all) {
        answers.add(one.get());
      }
      assertThat(answers).containsOnlyOnce(201).contains(409);
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void oddNamesPrintAndFetchNothing() throws Exception {
    String name = "<img src=http://evil.example/x> & 王\u0007 \uD83D\uDE00 喆";
    Map<String, Object> odd =
        event(
            "answer.received.v1",
            1,
            Told.with(
                answer("odd", "2026-03-03T01:00:00Z", "scores", List.of(score("OVERALL", 5, 1))),
                "dims",
                Told.with(Told.dims("EMAIL", "north", "li"), "category", name)));
    // as ASCII, because the client would send this type in Latin-1
    KpiApi.post(ascii(Told.batch(odd)))
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo("accepted"));
    morning();
    String text = printed(file("/reports/week/2026-03-02/pdf", "en"));
    assertThat(text).contains("<img src=http://evil.example/x> & 王").contains("喆");
    page("/reports/week/2026-03-02", "en")
        .body(not(org.hamcrest.Matchers.containsString("<img src=http")));
  }

  @Test
  void thePageSpeaksBothLanguagesAndARunningPeriodSaysSo() {
    week();
    page("/reports", "en").body(org.hamcrest.Matchers.containsString("running, numbers until now"));
    page("/reports", "zh-CN").body(org.hamcrest.Matchers.containsString("收件人"));
    page("/reports/month/2026-03-08", "zh-CN")
        .body(org.hamcrest.Matchers.containsString("2026 年 3 月"))
        .body(org.hamcrest.Matchers.containsString("本期尚未结束"));
  }

  @Test
  void whatIsNoPeriodIsNotFound() {
    manager().get("/api/reports/year/2026-03-05").then().statusCode(404);
    manager().get("/api/reports/week/2026-13-05").then().statusCode(404);
    manager().get("/api/reports/week/2027-01-05").then().statusCode(404);
    manager().get("/api/reports/week/1969-01-05").then().statusCode(404);
    KpiApi.as("north", "lead").get("/api/reports").then().statusCode(403);
  }

  @Test
  void aReportThatNobodyWouldMakeIsFound() throws Exception {
    week();
    run("delete from due_work where kind = 'report'");
    auditor.audit();
    due.drain();
    manager().get("/api/reports").then().body("kind", org.hamcrest.Matchers.hasItem("WEEK"));
    assertThat(KpiApi.dump(database, "(select 1 from due_work where kind = 'report')")).hasSize(2);
  }

  private static ValidatableResponse page(String path, String language) {
    return KpiApi.as(null, "manager")
        .accept("text/html")
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(200)
        .body(notNullValue());
  }

  private static byte[] file(String path, String language) {
    return KpiApi.as(null, "manager")
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .extract()
        .asByteArray();
  }

  private static MimeMessage to(String address) throws Exception {
    for (MimeMessage message : mail().getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(address)) {
        return message;
      }
    }
    throw new AssertionError("No mail to " + address);
  }

  private static String text(MimeMessage message) throws Exception {
    return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
  }

  private static byte[] pdf(MimeMessage message) throws Exception {
    BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(1);
    assertThat(part.getContentType()).startsWith("application/pdf");
    assertThat(part.getFileName()).isEqualTo("huifang-week-2026-03-02.pdf");
    try (InputStream bytes = part.getInputStream()) {
      return bytes.readAllBytes();
    }
  }

  private static String ascii(String json) {
    StringBuilder plain = new StringBuilder();
    json.chars()
        .forEach(c -> plain.append(c < 0x7f ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return plain.toString();
  }

  private static String printed(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private void run(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package io.huifang.survey.bounce;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that come back, as servers write them. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BouncesTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Told told;
  private Loop loop;
  private String id;

  @BeforeEach
  void asked() {
    clock.reset();
    loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    id = invitations(loop.ticket()).extract().path("items[0].id");
  }

  @Test
  void eachMailHasAnAddressOfItsOwnToWhichItComesBack() throws Exception {
    String[] path = Mailbox.to(loop.email()).get(0).getHeader("Return-Path");
    assertThat(path).containsExactly("<returns+" + id + "@survey.example>");
  }

  @Test
  void aReportByTheAddressItCameTo() {
    assertThat(hand(report("returns+" + id + "@survey.example", "failed", "5.1.1", "<x@y>")))
        .isEqualTo("BOUNCED");
    state("BOUNCED");
    invitations(loop.ticket()).body("items.lastError", contains("DSN 5.1.1"));
    assertThat(told.about(loop.ticket()))
        .containsExactly("kpi invitation.sent.v1", "kpi invitation.bounced.v1");
  }

  @Test
  void aReportByWhatIsEnclosed() {
    assertThat(
            hand(
                report(
                    "postmaster@survey.example", "failed", "5.2.2", "<" + id + "@survey.huifang>")))
        .isEqualTo("BOUNCED");
    state("BOUNCED");
  }

  @Test
  void whatIsLateOrArrivedOrAHolidayIsNoBounce() {
    String back = "returns+" + id + "@survey.example";
    assertThat(hand(report(back, "delayed", "4.4.1", "<x@y>"))).isEqualTo("IGNORED");
    assertThat(hand(report(back, "delivered", "2.0.0", "<x@y>"))).isEqualTo("IGNORED");
    assertThat(
            hand(
                "From: a@b\r\nTo: "
                    + back
                    + "\r\nSubject: Out of office\r\n\r\nBack on Monday\r\n"))
        .isEqualTo("SET_ASIDE");
    handed("Content-Type: multipart/report; boundary=b\r\nTo: " + back + "\r\n\r\n--b--\r\n")
        .then()
        .statusCode(400);
    state("SENT");
  }

  @Test
  void toldTwiceOrByManyAtOnceItChangesOnce() throws Exception {
    String mail = report("returns+" + id + "@survey.example", "failed", "5.1.1", "<x@y>");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<String> one = () -> hand(mail);
    List<Future<String>> all = threads.invokeAll(Collections.nCopies(4, one));
    int bounced = 0;
    for (Future<String> done : all) {
      bounced += done.get().equals("BOUNCED") ? 1 : 0;
    }
    threads.shutdown();
    assertThat(bounced).isEqualTo(1);
    assertThat(hand(mail)).isEqualTo("KNOWN");
    assertThat(told.about(loop.ticket())).containsOnlyOnce("kpi invitation.bounced.v1");
  }

  @Test
  void anAnswerIsStrongerThanALateReport() {
    submit(Mailbox.link(loop.email()), Map.of("overall", "4")).then().statusCode(303);
    assertThat(hand(report("returns+" + id + "@survey.example", "failed", "5.1.1", "<x@y>")))
        .isEqualTo("KNOWN");
    state("ANSWERED");
  }

  @Test
  void forgedOnesAboutNobodyOrElsewhereChangeNothing() {
    String nobody = Ids.next().toString();
    for (String to :
        List.of(
            "returns+" + nobody + "@survey.example",
            "returns+" + id + "@elsewhere.example",
            "other+" + id + "@survey.example",
            "returns+" + id + "x@survey.example",
            "returns+../../x@survey.example")) {
      assertThat(hand(report(to, "failed", "5.1.1", "<" + nobody + "@survey.huifang>")))
          .isEqualTo("UNKNOWN");
    }
    assertThat(hand(report("returns+" + id + "@survey.example", "failed", "<script>", "<x@y>")))
        .isEqualTo("BOUNCED");
    invitations(loop.ticket()).body("items.lastError", contains("DSN 5.0.0"));
  }

  @Test
  void byTheApiToo() {
    tell(id, "4.4.1", "IGNORED");
    tell(Ids.next().toString(), "5.1.1", "UNKNOWN");
    tell(id, "5.1.1", "BOUNCED");
    tell(id, "5.1.1", "KNOWN");
    admin()
        .body("{\"invitation\":\"" + id + "\",\"status\":\"9\"}")
        .post("/api/bounces")
        .then()
        .statusCode(400);
  }

  @Test
  void noMoreByMailAsTheHeaderSays() throws Exception {
    String header = Mailbox.to(loop.email()).get(0).getHeader("List-Unsubscribe", null);
    Matcher mailto =
        Pattern.compile("<mailto:returns@survey.example\\?subject=(unsubscribe)%20([^>]+)>")
            .matcher(header);
    assertThat(mailto.find()).as(header).isTrue();
    String mail =
        "From: %s\r\nTo: returns@survey.example\r\nSubject: %s %s\r\n\r\n"
            .formatted(loop.email(), mailto.group(1), mailto.group(2));
    assertThat(hand(mail.replace(mailto.group(2), "guessed-guessed-guessed"))).isEqualTo("UNKNOWN");
    assertThat(hand(mail)).isEqualTo("OPTED_OUT");
    assertThat(hand(mail)).isEqualTo("KNOWN");
    assertThat(told.of("opt-out.said.v1", loop.customer())).hasSize(1);
  }

  private static String report(String to, String action, String status, String messageId) {
    return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example
        To: %s
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-ID: <report@mx.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        This is the mail system at host mx.example.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example
        Arrival-Date: Wed, 4 Mar 2026 10:00:00 +0800

        Final-Recipient: rfc822; somebody@example.org
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 no such user

        --b
        Content-Type: message/rfc822

        From: survey@huifang.example
        To: somebody@example.org
        Message-ID: %s
        Subject: How did we do?

        Hello
        --b--
        """
        .formatted(to, action, status, messageId)
        .replace("\n", "\r\n");
  }

  private static String hand(String mail) {
    return handed(mail).then().statusCode(200).extract().path("outcome");
  }

  private static Response handed(String mail) {
    EncoderConfig bytes =
        EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.BINARY);
    return admin()
        .config(RestAssuredConfig.config().encoderConfig(bytes))
        .contentType("message/rfc822")
        .body(mail.getBytes(StandardCharsets.UTF_8))
        .post("/api/mails");
  }

  private static void tell(String invitation, String status, String outcome) {
    admin()
        .body(Map.of("invitation", invitation, "status", status))
        .post("/api/bounces")
        .then()
        .statusCode(200)
        .body("outcome", equalTo(outcome));
  }

  private void state(String state) {
    invitations(loop.ticket()).body("items.state", contains(state));
  }
}

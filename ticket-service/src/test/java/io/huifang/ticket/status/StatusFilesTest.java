package io.huifang.ticket.status;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.attachment.FormOfFiles;
import io.huifang.ticket.attachment.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer without login or script sends and fetches. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class StatusFilesTest {
  @Inject SettableClock clock;
  private String ticket;
  private String path;
  private String cookie;

  @BeforeEach
  void withALink() {
    clock.reset();
    ticket = id(open());
    String url = agent().post("/api/tickets/" + ticket + "/status-links").path("url");
    Response entered = given().redirects().follow(false).get(URI.create(url).getPath());
    cookie = entered.cookie("huifang_status");
    path = entered.header("Location");
  }

  private RequestSpecification browser() {
    return given()
        .cookie("huifang_status", cookie)
        .header("Accept-Language", "en")
        .redirects()
        .follow(false);
  }

  private static String brought(String ticket, String name) {
    return new FormOfFiles()
        .file("file", name, Samples.pdf())
        .in(agent())
        .post("/api/tickets/" + ticket + "/attachments")
        .path("id");
  }

  private List<Map<String, Object>> messages() {
    return agent().get("/api/tickets/" + ticket + "/messages").path("");
  }

  @Test
  void sendsTextWithFilesAndATextAlone() {
    new FormOfFiles()
        .field("text", "两张照片".repeat(1_000))
        .file("files", "漏水.png", Samples.png())
        .file("files", "", new byte[0])
        .in(browser())
        .post(path + "/messages")
        .then()
        .statusCode(303);
    new FormOfFiles()
        .field("text", "and a word")
        .file("files", "", new byte[0])
        .in(browser())
        .post(path + "/messages")
        .then()
        .statusCode(303);
    assertThat(messages().get(1).get("text").toString()).startsWith("两张照片两张").hasSize(4_000);
    assertThat(messages().get(1).get("attachments").toString()).contains("漏水.png");
    assertThat(messages().get(2).get("attachments")).isEqualTo(List.of());
    browser().get(path).then().body(containsString("漏水.png"), containsString("1 KB"));
  }

  @Test
  void aRefusedFileSaysWhyAndNothingIsSentNorLost() {
    new FormOfFiles()
        .field("text", "Look <b>here</b>")
        .file("files", "good.png", Samples.png())
        .file("files", "setup.exe", Samples.program())
        .in(browser())
        .post(path + "/messages")
        .then()
        .statusCode(415)
        .body(
            containsString("setup.exe was not taken"),
            containsString("choose the files again"),
            containsString(">Look &lt;b&gt;here&lt;/b&gt;</textarea>"));
    assertThat(messages()).hasSize(1);
  }

  @Test
  void fetchesWhatWasSentToThemAndNothingElse() {
    String sent = brought(ticket, "sent.pdf");
    String inside = brought(ticket, "inside.pdf");
    String waiting = brought(ticket, "waiting.pdf");
    String text = "{\"text\":\"See\",\"attachments\":[\"%s\"]}";
    change(ticket, "replies", text.formatted(sent)).then().statusCode(200);
    change(ticket, "notes", text.formatted(inside)).then().statusCode(200);

    String shown = browser().get(path).asString();
    assertThat(shown).contains("sent.pdf").doesNotContain("inside.pdf", "waiting.pdf");
    Response file = browser().get(path + "/files/" + sent);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.asByteArray()).isEqualTo(Samples.pdf());
    assertThat(file.header("Content-Disposition")).startsWith("attachment;");
    browser().get(path + "/files/" + inside).then().statusCode(404);
    browser().get(path + "/files/" + waiting).then().statusCode(404);
    given().get(path + "/files/" + sent).then().statusCode(404);
    String other = id(open());
    String elsewhere = brought(other, "other.pdf");
    change(other, "replies", text.formatted(elsewhere)).then().statusCode(200);
    browser().get(path + "/files/" + elsewhere).then().statusCode(404);
  }

  @Test
  void tooMuchForOneMessageIsRefused() {
    FormOfFiles form = new FormOfFiles().field("text", "All of it");
    form.file("files", "1.pdf", Samples.pdf(9 << 20))
        .file("files", "2.pdf", Samples.pdf(7_900_000));
    form.in(browser())
        .post(path + "/messages")
        .then()
        .statusCode(409)
        .body(containsString("2.pdf was not taken"));
  }

  @Test
  void aStrangerBringsFilesNowhereElse() {
    byte[] some = Samples.pdf(100_000);
    new FormOfFiles()
        .file("files", "a.pdf", some)
        .in(given())
        .post(path + "/messages")
        .then()
        .statusCode(404);
    new FormOfFiles()
        .file("files", "a.pdf", some)
        .in(browser())
        .post(path + "/reopening")
        .then()
        .statusCode(413);
    new FormOfFiles()
        .file("file", "a.pdf", some)
        .in(given())
        .post("/api/tickets/" + ticket + "/attachments")
        .then()
        .statusCode(413);
  }
}

package io.huifang.ticket.attachment;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files brought, sent, fetched and taken away over HTTP. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AttachmentsTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  static Response bring(RequestSpecification who, String ticket, String name, byte[] bytes) {
    return new FormOfFiles()
        .file("file", name, bytes)
        .in(who)
        .post("/api/tickets/" + ticket + "/attachments");
  }

  static String brought(String ticket, String name, byte[] bytes) {
    return bring(agent(), ticket, name, bytes).then().statusCode(201).extract().path("id");
  }

  private static Response reply(String ticket, String... files) {
    String ids = files.length == 0 ? "" : "\"" + String.join("\",\"", files) + "\"";
    return change(ticket, "replies", "{\"text\":\"See\",\"attachments\":[" + ids + "]}");
  }

  private static Response fetch(RequestSpecification who, String ticket, String file) {
    return who.accept("*/*").get("/api/tickets/" + ticket + "/attachments/" + file);
  }

  @Test
  void goesWithAReplyAndComesBackByteForByteAsADownload() {
    String ticket = id(open());
    byte[] report = Samples.pdf(700_000);
    report[650_000] = 42;
    String file = brought(ticket, "报告 \"1\".pdf", report);
    agent()
        .get("/api/tickets/" + ticket + "/messages")
        .then()
        .body("attachments.flatten().size()", equalTo(0));
    reply(ticket, file).then().statusCode(200);

    agent()
        .get("/api/tickets/" + ticket + "/messages")
        .then()
        .body("[1].attachments[0].id", equalTo(file))
        .body("[1].attachments[0].name", equalTo("报告 %221%22.pdf"))
        .body("[1].attachments[0].size", equalTo(700_000))
        .body("[1].attachments[0].mediaType", equalTo("application/pdf"));
    Response download = fetch(agent(), ticket, file);
    assertThat(download.asByteArray()).isEqualTo(report);
    assertThat(download.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"__ _221_22.pdf\";"
                + " filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%25221%2522.pdf");
    assertThat(download.headers().getValues("X-Content-Type-Options")).containsOnly("nosniff");
    assertThat(download.headers().getValues("Content-Security-Policy"))
        .contains("sandbox; default-src 'none'"); // browsers obey all of them
    assertThat(download.header("Cache-Control")).contains("no-store");
    assertThat(download.header("Content-Length")).isEqualTo("700000");
  }

  @Test
  void isSentOnceByWhoBroughtIt() {
    String ticket = id(open());
    String other = id(open());
    String file = brought(ticket, "a.png", Samples.png());
    reply(other, file).then().statusCode(400);
    as("agent-wu", "north", "agent")
        .body("{\"text\":\"x\",\"attachments\":[\"" + file + "\"]}")
        .post("/api/tickets/" + ticket + "/notes")
        .then()
        .statusCode(400);
    fetch(as("agent-wu", "north", "agent"), ticket, file).then().statusCode(404);
    fetch(agent(), ticket, file).then().statusCode(200);
    reply(ticket, file).then().statusCode(200);
    reply(ticket, file).then().statusCode(400);
    fetch(as("agent-wu", "north", "agent"), ticket, file).then().statusCode(200);
    fetch(as("agent-ma", "south", "agent"), ticket, file).then().statusCode(404);
    fetch(agent(), other, file).then().statusCode(404);
    agent().delete("/api/tickets/" + ticket + "/attachments/" + file).then().statusCode(409);
  }

  @Test
  void refusesWithAReason() {
    String ticket = id(open());
    bring(agent(), ticket, "photo.jpg", Samples.program())
        .then()
        .statusCode(415)
        .body("type", equalTo("urn:huifang:problem:file-program"))
        .body("detail", containsString("photo.jpg"));
    bring(agent(), ticket, "empty.txt", new byte[0]).then().statusCode(400);
    bring(agent(), ticket, "a.pdf", Samples.pdf((10 << 20) + 1))
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:huifang:problem:file-too-large"));
    bring(agent(), ticket, "a.pdf", Samples.pdf(10 << 20)).then().statusCode(201);
    String files = "/api/tickets/" + ticket + "/attachments";
    new FormOfFiles().field("other", "x").in(agent()).post(files).then().statusCode(400);
    byte[] none = Samples.text("no part at all");
    for (String type : List.of(FormOfFiles.TYPE, "multipart/form-data; boundary=\"\"")) {
      FormOfFiles.raw(agent(), type, none).post(files).then().statusCode(400);
    }
    for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=")) {
      FormOfFiles.raw(agent(), type, none).post(files).then().statusCode(400);
    }
    agent().body("{}").post(files).then().statusCode(415);
  }

  @Test
  void twoAtOnceDoNotBringTooMuchTogether() throws Exception {
    String ticket = id(open());
    byte[] large = Samples.pdf(7 << 20);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(() -> bring(agent(), ticket, "a.pdf", large).statusCode());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(201, 201, 409, 409);
    } finally {
      threads.shutdown();
    }
    for (int i = 0; i < 8; i++) {
      brought(ticket, "small.png", Samples.png());
    }
    bring(agent(), ticket, "small.png", Samples.png())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:file-too-many"));
  }

  @Test
  void oneKeyBringsOneFile() {
    String ticket = id(open());
    String first =
        bring(agent().header("Idempotency-Key", ticket), ticket, "a.png", Samples.png()).path("id");
    bring(agent().header("Idempotency-Key", ticket), ticket, "a.png", Samples.png())
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first));
    bring(agent().header("Idempotency-Key", ticket), ticket, "a.pdf", Samples.pdf())
        .then()
        .statusCode(422);
  }

  @Test
  void whatIsNotSentGoesAfterAWeek() throws SQLException {
    String ticket = id(open());
    String sent = brought(ticket, "sent.png", Samples.png());
    String left = brought(ticket, "left.png", Samples.png());
    String removed = brought(ticket, "removed.png", Samples.png());
    reply(ticket, sent).then().statusCode(200);
    agent().delete("/api/tickets/" + ticket + "/attachments/" + removed).then().statusCode(204);
    fetch(agent(), ticket, removed).then().statusCode(404);
    clock.advance(Duration.ofDays(6));
    due.drain();
    fetch(agent(), ticket, left).then().statusCode(200);
    clock.advance(Duration.ofDays(2));
    due.drain();
    fetch(agent(), ticket, left).then().statusCode(404);
    fetch(agent(), ticket, sent).then().statusCode(200);
    assertThat(pieces(left)).isZero();
    assertThat(pieces(sent)).isOne();
  }

  @Test
  void whatIsErasedWhileItIsDownloadedDoesNotArriveAsAWhole() throws SQLException {
    String ticket = id(open());
    String file = brought(ticket, "a.pdf", Samples.pdf(700_000));
    reply(ticket, file).then().statusCode(200);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "delete from attachment_chunk where n = 2 and attachment_id = '" + file + "'");
    }
    assertThatThrownBy(() -> fetch(agent(), ticket, file).asByteArray())
        .isInstanceOf(IOException.class);
  }

  private long pieces(String file) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from attachment_chunk where attachment_id = '" + file + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void followsItsMessageIntoAnotherTicket() {
    String ticket = id(open());
    String file = brought(ticket, "a.png", Samples.png());
    reply(ticket, file).then().statusCode(200);
    String message = agent().get("/api/tickets/" + ticket + "/messages").path("[1].id");
    Response part =
        change(ticket, "split", "{\"subject\":\"Part\",\"messages\":[\"" + message + "\"]}");
    String split = part.then().statusCode(201).extract().path("id");
    String twin = agent().get("/api/tickets/" + split + "/messages").path("[0].attachments[0].id");
    assertThat(twin).isNotEqualTo(file);
    assertThat(fetch(agent(), split, twin).asByteArray()).isEqualTo(Samples.png());

    change(ticket, "merge", "{\"into\":\"" + split + "\"}").then().statusCode(200);
    fetch(agent(), split, file).then().statusCode(200);
    String etag = agent().get("/api/tickets/" + ticket).header("ETag");
    agent()
        .header("If-Match", etag)
        .delete("/api/tickets/" + ticket + "/merge")
        .then()
        .statusCode(200);
    fetch(agent(), split, file).then().statusCode(404);
    fetch(agent(), ticket, file).then().statusCode(200);
  }
}

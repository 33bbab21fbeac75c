package io.huifang.ticket.mail;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.mail.Correspondence.address;
import static io.huifang.ticket.mail.Correspondence.conversation;
import static io.huifang.ticket.mail.Correspondence.handIn;
import static io.huifang.ticket.mail.Correspondence.mail;
import static io.huifang.ticket.mail.Correspondence.received;
import static io.huifang.ticket.mail.Correspondence.state;
import static io.huifang.ticket.mail.Correspondence.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.attachment.FormOfFiles;
import io.huifang.ticket.attachment.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in mails, in both directions. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FilesByMailTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String address = address();

  @BeforeEach
  void morning() {
    clock.reset();
  }

  private static String part(String head, byte[] bytes) {
    return "--b\n"
        + head
        + "\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(bytes)
        + "\n";
  }

  private static String attached(String fileName, byte[] bytes) {
    return part(
        "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="
            + fileName,
        bytes);
  }

  private String mailWith(String text, String answered, String... parts) {
    String all =
        "--b\nContent-Type: text/plain; charset=UTF-8\n\n"
            + text
            + "\n"
            + String.join("", parts)
            + "--b--\n";
    return mail(address, "photo", answered, all)
        .replaceFirst("text/plain; charset=UTF-8", "multipart/mixed; boundary=b");
  }

  private static List<Map<String, Object>> files(Map<String, Object> message) {
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> files = (List<Map<String, Object>>) message.get("attachments");
    return files;
  }

  @Test
  void whatComesWithAMailIsInTheConversationAndWhatIsNotTakenIsTold() throws Exception {
    String ticket =
        handIn(
                mailWith(
                    "See the photo",
                    "",
                    attached(MimeUtility.encodeText("漏水.jpg", "UTF-8", "B"), Samples.png()),
                    part("Content-Type: image/png\nContent-ID: <inline1>", Samples.png()),
                    attached("photo.exe", Samples.program()),
                    attached("empty.pdf", new byte[0])))
            .path("ticket");
    Map<String, Object> message = conversation(ticket).get(0);
    assertThat(files(message))
        .extracting(file -> file.get("name"))
        .containsExactly("漏水.jpg.png", "file.png");
    assertThat((String) message.get("text"))
        .startsWith("See the photo\n\n[")
        .contains("photo.exe was not taken: programs", "empty.pdf was not taken", "未接收 photo.exe");
    String file = (String) files(message).get(0).get("id");
    byte[] bytes =
        agent()
            .accept("*/*")
            .get("/api/tickets/" + ticket + "/attachments/" + file)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(bytes).isEqualTo(Samples.png());
  }

  @Test
  void aPhotoIsMoreThanThanks() throws Exception {
    String ticket = ticket("PHONE", address);
    change(ticket, "resolution", "{\"text\":\"Sent anew\"}").then().statusCode(200);
    due.drain();
    String mail = received(address).get(0).getMessageID();
    handIn(mailWith("Thanks", mail, attached("broken.png", Samples.png())))
        .then()
        .body("outcome", equalTo("ADDED"));
    assertThat(state(ticket)).isEqualTo("OPEN");
    assertThat(files(conversation(ticket).get(1))).hasSize(1);
  }

  @Test
  void moreThanIsTakenLosesNoWord() {
    String[] parts = new String[12];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = attached("p" + i + ".png", Samples.png());
    }
    String ticket = handIn(mailWith("Many", "", parts)).path("ticket");
    Map<String, Object> message = conversation(ticket).get(0);
    assertThat(files(message)).hasSize(10);
    assertThat((String) message.get("text")).contains("p10.png", "p11.png", "too many");
  }

  @Test
  void aFileOfAReplyGoesOutWithItsMailAndALargeOneIsFetched() throws Exception {
    String ticket = ticket("PHONE", address);
    reply(ticket, "合同.pdf", Samples.pdf(300_000));
    reply(ticket, "large.pdf", Samples.pdf(7 << 20));
    due.drain();

    // they leave side by side and may arrive in any order
    MimeMessage small = ofType("multipart/mixed");
    Multipart parts = (Multipart) small.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    Multipart words = (Multipart) parts.getBodyPart(0).getContent();
    assertThat(words.getBodyPart(0).getContent().toString()).contains("Enclosed: 合同.pdf");
    assertThat(words.getBodyPart(1).getContentType()).contains("text/html");
    BodyPart file = parts.getBodyPart(1);
    assertThat(file.getFileName()).isEqualTo("合同.pdf");
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(Samples.pdf(300_000));

    MimeMessage large = ofType("multipart/alternative");
    Multipart alternatives = (Multipart) large.getContent();
    assertThat(alternatives.getBodyPart(0).getContent().toString())
        .contains("to be fetched by the link below: large.pdf", "/status/");
  }

  private MimeMessage ofType(String type) throws MessagingException {
    for (MimeMessage one : received(address)) {
      if (one.isMimeType(type)) {
        return one;
      }
    }
    throw new AssertionError("No mail of type " + type);
  }

  private static void reply(String ticket, String name, byte[] bytes) {
    String file =
        new FormOfFiles()
            .file("file", name, bytes)
            .in(agent())
            .post("/api/tickets/" + ticket + "/attachments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    change(ticket, "replies", "{\"text\":\"See\",\"attachments\":[\"" + file + "\"]}")
        .then()
        .statusCode(200);
  }

  @Test
  void namesThatNoRuleAllowsAreRead() {
    String quoted = "Content-Type: image/png\nContent-Disposition: attachment; filename=";
    String ticket =
        handIn(
                mailWith(
                    "Odd names",
                    "",
                    part(quoted + "my photo (1).png", Samples.png()),
                    part(quoted + "\"../../x.png\"", Samples.png()),
                    part(quoted + "=?GB2312?B?t6LGsQ==?=.png", Samples.png())))
            .then()
            .statusCode(200)
            .extract()
            .path("ticket");
    assertThat(files(conversation(ticket).get(0)))
        .extracting(file -> file.get("name"))
        .containsExactly("my photo (1).png", "x.png", "发票.png");
  }
}

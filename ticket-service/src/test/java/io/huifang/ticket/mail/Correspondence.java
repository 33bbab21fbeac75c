package io.huifang.ticket.mail;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;

import io.huifang.testkit.ServiceEnvironment;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers write and get in the tests of mails. */
final class Correspondence {
  private Correspondence() {}

  static String address() {
    return UUID.randomUUID() + "@example.org";
  }

  /** A ticket of a customer with this address, opened on this channel. */
  static String ticket(String channel, String address) {
    String body =
        """
        {"channel":"%s","category":"billing","subject":"Charged twice","text":"Twice",
         "customer":{"name":"Wang Wei","email":"%s","language":"en"}}
        """
            .formatted(channel, address);
    return agent().body(body).post("/api/tickets").then().statusCode(201).extract().path("id");
  }

  /** What the mail server has received for this address, oldest first. */
  static List<MimeMessage> received(String address) {
    return Arrays.stream(ServiceEnvironment.mail().getReceivedMessages())
        .filter(mail -> to(mail).equals(address))
        .toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static String plain(MimeMessage mail) throws MessagingException, IOException {
    return mail.getContent() instanceof Multipart parts
        ? parts.getBodyPart(0).getContent().toString()
        : mail.getContent().toString();
  }

  /** A mail as people's programs write it; an answer if it names another. */
  static String mail(String from, String subject, String answered, String text) {
    return """
        From: Wang Wei <%s>
        To: service@huifang.example
        Subject: %s
        Message-ID: <%s@example.org>
        %sContent-Type: text/plain; charset=UTF-8

        %s
        """
        .formatted(
            from,
            subject,
            UUID.randomUUID(),
            answered.isEmpty() ? "" : "References: <first@example.org>\n " + answered + "\n",
            text);
  }

  static Response handIn(String mail) {
    return handIn(mail.getBytes(StandardCharsets.UTF_8));
  }

  static Response handIn(byte[] mail) {
    return as("gateway", null, "service")
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("message/rfc822")
        .body(mail)
        .post("/api/mails");
  }

  static List<Map<String, Object>> conversation(String ticket) {
    return agent().get("/api/tickets/" + ticket + "/messages").then().extract().path("");
  }

  static String state(String ticket) {
    return agent().get("/api/tickets/" + ticket).then().extract().path("state");
  }
}

package io.huifang.survey.feedback.mail;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.manager;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Mails as a mail server hands them in. */
public final class Handed {
  private Handed() {}

  /** An address that nobody else has. */
  public static String somebody() {
    return "w-" + UUID.randomUUID() + "@example.org";
  }

  /**
   * A mail with an id of its own.
   *
   * @param headers each with the end of its line; empty for none
   */
  public static String mail(String from, String subject, String headers, String body) {
    return """
        Message-ID: <%s@example.org>
        From: Wang Wei <%s>
        To: feedback@survey.example
        Date: Mon, 1 Jan 2001 10:00:00 +0800
        Subject: %s
        %sMIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8

        %s
        """
        .formatted(UUID.randomUUID(), from, subject, headers, body);
  }

  /** The Message-ID with its brackets. */
  static String id(String mail) {
    return mail.replaceFirst("(?s).*Message-ID: (<[^>]+>).*", "$1");
  }

  public static Response hand(String mail) {
    return hand(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  static Response hand(byte[] mail) {
    EncoderConfig bytes =
        EncoderConfig.encoderConfig().encodeContentTypeAs("message/rfc822", ContentType.BINARY);
    return admin()
        .config(RestAssuredConfig.config().encoderConfig(bytes))
        .contentType("message/rfc822")
        .body(mail)
        .post("/api/mails");
  }

  /** Id of the feedback that it becomes. */
  static String feedback(String mail) {
    return became(hand(mail), "FEEDBACK").extract().path("feedback");
  }

  static ValidatableResponse became(Response response, String outcome) {
    return response.then().statusCode(200).body("outcome", equalTo(outcome));
  }

  static ValidatableResponse read(String feedback) {
    return manager().get("/api/feedback/" + feedback).then().statusCode(200);
  }

  static String text(String feedback) {
    return read(feedback).extract().path("text");
  }

  /** What the history says of how it came in. */
  static String note(String feedback) {
    return manager().get("/api/feedback/" + feedback + "/events").path("items[0].note");
  }
}

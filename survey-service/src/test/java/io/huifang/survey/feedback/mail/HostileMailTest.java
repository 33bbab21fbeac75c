package io.huifang.survey.feedback.mail;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.feedback.mail.Handed.became;
import static io.huifang.survey.feedback.mail.Handed.feedback;
import static io.huifang.survey.feedback.mail.Handed.hand;
import static io.huifang.survey.feedback.mail.Handed.mail;
import static io.huifang.survey.feedback.mail.Handed.note;
import static io.huifang.survey.feedback.mail.Handed.read;
import static io.huifang.survey.feedback.mail.Handed.somebody;
import static io.huifang.survey.feedback.mail.Handed.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails as nobody should send them: each comes to a clear end, and no words are lost. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HostileMailTest {
  private final String address = somebody();
  @Inject SettableClock clock;
  @Inject Replicas replicas;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  private static String of(String mail, String type) {
    return mail.replaceFirst("text/plain; charset=UTF-8", type);
  }

  private long kept() {
    return replicas.count(
        "select (select count(*) from feedback where author_contact = '%1$s')".formatted(address)
            + " + (select count(*) from feedback_mail_aside where sender = '%1$s')"
                .formatted(address));
  }

  @Test
  void whatIsTooLargeIsLeftAtTheDoor() throws IOException {
    assertThat(answerTo(17 << 20)).startsWith("HTTP/1.1 413");
  }

  /** The first line of the answer to who wants to bring so many bytes; it comes before them. */
  private static String answerTo(int bytes) throws IOException {
    String request =
        "POST /api/mails HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
            + "Content-Type: message/rfc822\r\nContent-Length: %d\r\n\r\n";
    try (Socket line = new Socket("localhost", RestAssured.port)) {
      line.setSoTimeout(20_000);
      String filled = request.formatted(TestTokens.token("admin", null, "admin"), bytes);
      line.getOutputStream().write(filled.getBytes(StandardCharsets.US_ASCII));
      line.getOutputStream().flush();
      InputStreamReader answer =
          new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII);
      return new BufferedReader(answer).readLine();
    }
  }

  @Test
  void aLongTextIsCutAndThatIsSaid() {
    String id = feedback(mail(address, "long", "", "字".repeat(150_000)));
    assertThat(text(id)).hasSize(20_000).endsWith("…");
    assertThat(note(id)).contains("too long");
    String page = "<p>words</p><!--" + "-".repeat(300_000) + "-->";
    assertThat(text(feedback(of(mail(address, "page", "", page), "text/html")))).isEqualTo("words");
  }

  @Test
  void whatIsNestedWithoutEndIsRefusedAndMayBeHandedInElsewhere() {
    StringBuilder nested =
        new StringBuilder(of(mail(address, "deep", "", ""), "multipart/mixed; boundary=b0"));
    for (int i = 0; i < 500; i++) {
      nested.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
    }
    hand(nested.toString()).then().statusCode(400).body("detail", containsString("parts"));
    String many = "--b\nContent-Type: text/plain\n\nx\n".repeat(200);
    hand(of(mail(address, "many", "", many), "multipart/mixed; boundary=b"))
        .then()
        .statusCode(400)
        .body("detail", containsString("parts"));
    assertThat(kept()).isZero();
    String flat = "--b\nContent-Type: text/plain\n\nx\n".repeat(20);
    assertThat(text(feedback(of(mail(address, "flat", "", flat), "multipart/mixed; boundary=b"))))
        .startsWith("x\n\nx");
  }

  @Test
  void signsThatNoTextHasAreLeftOut() {
    String mail = mail(address, "odd\u0000\u0007 subject", "", "a\u0000b\u001b[2J \ud83d\ude00");
    String id = feedback(mail.replace("Wang Wei", "\"Wa\u0000ng\""));
    read(id)
        .body("title", equalTo("odd subject"))
        .body("text", equalTo("ab[2J \ud83d\ude00"))
        .body("author.name", equalTo("Wa ng"));
  }

  @Test
  void tenThousandHeadersAreReadOver() {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      headers.append("X-Header-").append(i % 7).append(": ").append(i).append('\n');
    }
    headers.append("References: ").append("<a@b> ".repeat(10_000)).append('\n');
    assertThat(text(feedback(mail(address, "headers", headers.toString(), "still here"))))
        .isEqualTo("still here");
  }

  @Test
  void withoutASenderItIsFeedbackOfSomebody() {
    String mail = mail(address, "nobody", "", "I am nobody");
    read(feedback(mail.replaceFirst("From: .*\n", "")))
        .body("text", equalTo("I am nobody"))
        .body("author.contact", nullValue())
        .body("author.name", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a@b.example, c@d.example | a@b.example, c@d.example",
        "undisclosed <> | undisclosed <>",
        "\"broken <a@b | \"broken <a@b",
        "王伟 <wáng@例子.example> | 王伟 <wáng@例子.example>",
        "=?x-none?Q?Wei?= | =?x-none?Q?Wei?=",
      })
  void aSenderWhoCannotBeReadIsKeptAsWritten(String from, String name) {
    String mail = mail(address, "from", "", "text").replaceFirst("From: .*", "From: " + from);
    read(feedback(mail)).body("author.contact", nullValue()).body("author.name", equalTo(name));
  }

  @Test
  void scriptInANameOrASubjectIsShownAsText() {
    String script = "<script>alert(1)</script>";
    String word = "word-" + UUID.randomUUID();
    String mail =
        mail(address, script + " " + word, "", script + " text")
            .replace("Wang Wei", "\"" + script + " name\"");
    String id = feedback(mail);
    read(id).body("author.name", equalTo(script + " name"));
    for (String path :
        new String[] {
          "/surveys/feedback/" + id, "/surveys/feedback?view=all&source=MAIL&q=" + word
        }) {
      String page =
          manager().accept("text/html").get(path).then().statusCode(200).extract().asString();
      assertThat(page)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt; " + word)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt; name")
          .doesNotContain(script);
    }
  }

  /** Each keeps its words, with a remark where it was not all readable. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "text/plain; charset=UTF-8 | base64 | d29yZHM= | words | -",
        "text/plain; charset=UTF-8 | base64 | d29yZHM=* | words | -",
        "text/plain; charset=UTF-8 | x-unknown | words | words | damaged",
        "text/plain; charset=UTF-8 | 8bit | words | words | -",
        "text/plain; charset=no-such-set | 7bit | words | words | -",
        "text/plain; charset=\"unclosed | 7bit | words | words | -",
        "; ; ; | 7bit | words | words | -",
        "multipart/mixed | 7bit | words | words | damaged",
        "multipart/mixed; boundary=none | 7bit | words | words | damaged",
      })
  void whatIsNotAsItSaysIsReadAsFarAsItGoes(
      String type, String encoding, String body, String words, String remark) {
    String headers = "Content-Transfer-Encoding: " + encoding + "\n";
    String id = feedback(of(mail(address, "broken", headers, body), type.replace("\"", "\\\"")));
    assertThat(text(id)).contains(words);
    if (remark == null) {
      assertThat(String.valueOf(note(id))).doesNotContain("damaged");
    } else {
      assertThat(note(id)).contains(remark);
    }
  }

  /** Whatever is done to a mail on its way, it is taken or refused, and nothing breaks. */
  @Test
  void spoiltMailsEndClearly() {
    Random chance = new Random(42);
    for (int round = 0; round < 150; round++) {
      String parts =
          "--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+eDwvYj4=\n--b--";
      byte[] mail =
          of(mail(somebody(), "=?GB2312?B?zfXOsA==?=", "", parts), "multipart/mixed; boundary=b")
              .getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 8; i++) {
        mail[chance.nextInt(mail.length)] = (byte) chance.nextInt(256);
      }
      assertThat(hand(mail).statusCode()).isIn(200, 400);
    }
  }

  @Test
  void nothingInItIsNoFeedback() {
    hand(new byte[0]).then().statusCode(400);
    became(hand(mail(address, "", "", "")), "SET_ASIDE").body("reason", equalTo("EMPTY"));
  }

  @Test
  void onlyMailServersAndAdministratorsHandMailsIn() {
    as("lead-zhao", "north", "agent", "specialist", "lead", "manager")
        .contentType("message/rfc822")
        .body(mail(address, "x", "", "x").getBytes(StandardCharsets.UTF_8))
        .post("/api/mails")
        .then()
        .statusCode(403);
    assertThat(kept()).isZero();
  }
}

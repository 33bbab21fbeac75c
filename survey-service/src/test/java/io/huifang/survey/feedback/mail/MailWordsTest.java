package io.huifang.survey.feedback.mail;

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
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what people send, what they have written. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MailWordsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private final String address = somebody();
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void whatIsQuotedIsNotFeedback() {
    String answer = "In-Reply-To: <unknown@elsewhere>\n";
    String body = "No, it is not.\n\nOn Mon, 1 Jan 2026, Service wrote:\n> Is it fine?\n";
    assertThat(text(feedback(mail(address, "Re: Fine?", answer, body))))
        .isEqualTo("No, it is not.");
  }

  @Test
  void chineseInItsOldLettersAndBase64IsRead() {
    String said = "净水器漏水，客服態度很差，㐂";
    String body =
        Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString((said + "\n-- \n王伟").getBytes(GB18030));
    String subject =
        "=?GB2312?B?" + Base64.getEncoder().encodeToString("投诉：净水器".getBytes(GB18030)) + "?=";
    String mail =
        mail(address, subject, "Content-Transfer-Encoding: base64\n", body)
            .replace("charset=UTF-8", "charset=\"gb18030\"")
            .replace("Wang Wei", "=?gbk?B?zfXOsA==?=");
    read(feedback(mail))
        .body("text", equalTo(said))
        .body("title", equalTo("投诉：净水器"))
        .body("author.name", equalTo("王伟"))
        .body("language", equalTo("zh-CN"));

    String unnamed = mail(address, "gb", "", "快递丢了").replace("; charset=UTF-8", "");
    byte[] bytes = unnamed.replace("\n", "\r\n").getBytes(GB18030);
    String id = became(hand(bytes), "FEEDBACK").extract().path("feedback");
    assertThat(text(id)).isEqualTo("快递丢了");
  }

  @Test
  void htmlBecomesWordsAndQuotedPrintableLetters() {
    String html =
        "<style>p{color:red}</style><p>It=20leaks =E2=82=AC</p><script>steal()</script><p>a lot</p>"
            + "<div class=3D\"gmail_quote\">old</div>";
    String mail =
        mail(address, "html", "Content-Transfer-Encoding: quoted-printable\n", html)
            .replace("text/plain", "text/html");
    assertThat(text(feedback(mail))).isEqualTo("It leaks €\na lot");
  }

  @Test
  void attachmentsAreNamedAndNotKept() {
    String parts =
        """
        --b
        Content-Type: text/plain; charset=UTF-8

        See the picture
        --b
        Content-Type: image/png; name="wet.png"
        Content-Disposition: attachment; filename="wet.png"
        Content-Transfer-Encoding: base64

        QUJD
        --b--
        """;
    String mail =
        mail(address, "Picture", "", parts)
            .replace("text/plain; charset=UTF-8\n\n--b", "multipart/mixed; boundary=b\n\n--b");
    String id = feedback(mail);
    assertThat(text(id)).isEqualTo("See the picture");
    assertThat(note(id)).contains("附件没有保存：wet.png。", "Attachments are not kept: wet.png.");
  }

  @Test
  void aSubjectAloneIsFeedbackToo() {
    read(feedback(mail(address, "Where is my refund?", "", "")))
        .body("text", equalTo("Where is my refund?"))
        .body("title", equalTo("Where is my refund?"));
    assertThat(manager().get("/api/mails-set-aside").then().statusCode(200).extract().asString())
        .doesNotContain(address);
  }
}

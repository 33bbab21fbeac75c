package io.huifang.platform.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read of a mail, and what is said of the rest. */
class MailReaderTest {
  private final MailReader reader = new MailReader();

  private InboundMail read(String mail, Charset letters) throws UnreadableMailException {
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(letters);
    return reader.read(new ByteArrayInputStream(bytes));
  }

  private InboundMail read(String mail) throws UnreadableMailException {
    return read(mail, StandardCharsets.UTF_8);
  }

  private static String typed(String type, String body) {
    return "From: a@b.example\nContent-Type: " + type + "\n\n" + body + "\n";
  }

  @Test
  void whoWroteWhatAndToWhichMailItIsAnAnswer() throws Exception {
    InboundMail mail =
        read(
            "Message-ID: <1@x>\nFrom: Wei <A@B.example>\nSubject: =?UTF-8?B?5L2g5aW9?=\n"
                + "In-Reply-To: <3@x>\nReferences: <2@x>\n <3@x>\n\nYes\n> no\n");
    assertThat(mail.messageId()).isEqualTo("1@x");
    assertThat(mail.from()).isEqualTo("a@b.example");
    assertThat(mail.name()).isEqualTo("Wei");
    assertThat(mail.subject()).isEqualTo("你好");
    assertThat(mail.references()).containsExactly("3@x", "2@x");
    assertThat(mail.text()).isEqualTo("Yes");
    assertThat(mail.automatic()).isFalse();
    assertThat(mail.gap()).isNull();
  }

  @Test
  void lettersAreReadByTheirNameOrByWhatTheyAre() throws Exception {
    Charset chinese = Charset.forName("GB18030");
    for (String type :
        new String[] {
          "text/plain",
          "text/plain; charset=gb2312",
          "text/plain; charset=GBK",
          "text/plain; charset=\"gb18030\"",
          "text/plain; charset=us-ascii",
          "text/plain; charset=no-such-set",
          "text/plain; charset=utf-8"
        }) {
      assertThat(read(typed(type, "净水器漏水"), chinese).text()).as(type).isEqualTo("净水器漏水");
    }
    Map<String, String> others =
        Map.of("big5", "淨水器漏水", "iso-2022-jp", "水漏れ", "koi8-r", "Протекает", "utf-16", "€ 字");
    for (Map.Entry<String, String> one : others.entrySet()) {
      String mail = typed("text/plain; charset=" + one.getKey(), "#");
      byte[] head = mail.substring(0, mail.indexOf('#')).getBytes(StandardCharsets.US_ASCII);
      byte[] body = one.getValue().getBytes(Charset.forName(one.getKey()));
      byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, whole, head.length, body.length);
      assertThat(reader.read(new ByteArrayInputStream(whole)).text())
          .as(one.getKey())
          .isEqualTo(one.getValue());
    }
    assertThat(read(typed("text/plain", "\ufeff€")).text()).isEqualTo("€");
    InboundMail one = read("From: a@b.example\n\n快", chinese);
    assertThat(one.text()).as("without an end of the line").isEqualTo("快");
    InboundMail cut = read(typed("text/plain", "字".repeat(66_667)));
    assertThat(cut.gap()).as("within a letter").isEqualTo(Gap.TOO_LONG);
    assertThat(cut.text()).startsWith("字字");
  }

  @Test
  void whatIsMissingIsSaidAndTheRestIsRead() throws Exception {
    String broken = "text/plain\nContent-Transfer-Encoding: base64";
    InboundMail cut = read(typed(broken, "d29yZHMgYXJlIGhlcmU=\nx"));
    assertThat(cut.text()).startsWith("words are here");
    assertThat(cut.gap()).isEqualTo(Gap.BROKEN);
    InboundMail odd = read(typed("text/plain\nContent-Transfer-Encoding: x-odd", "as it is"));
    assertThat(odd.text()).isEqualTo("as it is");
    assertThat(odd.gap()).isEqualTo(Gap.BROKEN);
    assertThat(read(typed("text/plain", "x".repeat(200_001))).gap()).isEqualTo(Gap.TOO_LONG);
    String many = "--b\nContent-Type: text/plain\n\nx\n".repeat(101);
    assertThat(read(typed("multipart/mixed; boundary=b", many)).gap())
        .isEqualTo(Gap.TOO_MANY_PARTS);
  }

  @Test
  void aSenderWhoCannotBeReadIsGivenAsWritten() throws Exception {
    for (String from : new String[] {"a@b.example, c@d.example", "\"open <a@b", "Wei"}) {
      InboundMail mail = read("From: " + from + "\n\nx\n");
      assertThat(mail.from()).as(from).isEmpty();
      assertThat(mail.name()).isEqualTo(from);
    }
    InboundMail none = read("Subject: x\n\nx\n");
    assertThat(none.from() + none.name() + none.messageId()).isEmpty();
  }

  @Test
  void programsAreKnownByWhatTheySay() throws Exception {
    Map<String, MachineSign> signs =
        Map.of(
            "Auto-Submitted: auto-replied", MachineSign.AUTO_SUBMITTED,
            "Content-Type: multipart/report; boundary=b", MachineSign.REPORT,
            "Return-Path: <>", MachineSign.NO_RETURN_PATH,
            "Precedence: Bulk", MachineSign.BULK,
            "X-Autoreply: yes", MachineSign.AUTOREPLY);
    for (Map.Entry<String, MachineSign> one : signs.entrySet()) {
      assertThat(read(one.getKey() + "\n\nx\n").machine()).isEqualTo(one.getValue());
    }
    assertThat(read("Auto-Submitted: no\nReturn-Path: <a@b>\n\nx\n").machine()).isNull();
    assertThat(read("List-Id: <all.example>\n\nx\n").byList()).isTrue();
  }

  @Test
  void aPageIsReadInLinesWithoutItsSignature() throws Exception {
    String page =
        "<p>One</p><p>Two</p><span class=gmail_signature_prefix>-- </span><br>"
            + "<div class=gmail_signature>Wei</div>";
    InboundMail mail = read(typed("text/html", page));
    assertThat(mail.unsigned()).isEqualTo("One\nTwo");
    assertThat(mail.text()).contains("Wei");
  }
}

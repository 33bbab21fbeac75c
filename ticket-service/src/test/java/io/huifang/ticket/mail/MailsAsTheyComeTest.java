package io.huifang.ticket.mail;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.mail.Correspondence.address;
import static io.huifang.ticket.mail.Correspondence.handIn;
import static io.huifang.ticket.mail.Correspondence.mail;
import static io.huifang.ticket.mail.Correspondence.plain;
import static io.huifang.ticket.mail.Correspondence.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New mails, strange mails, hostile mails, and the mailbox from which they are fetched. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MailsAsTheyComeTest {
  private static final List<String> MACHINES =
      List.of(
          "Auto-Submitted: auto-replied",
          "Precedence: bulk",
          "Return-Path: <>",
          "X-Autoreply: yes");
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueWork work;
  private final String address = address();

  @BeforeEach
  void morning() {
    clock.reset();
  }

  private static String opened(byte[] mail) {
    return handIn(mail)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("OPENED"))
        .extract()
        .path("ticket");
  }

  private static String opened(String mail) {
    return opened(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static String words(String ticket) {
    return manager().get("/api/tickets/" + ticket + "/messages").path("[0].text");
  }

  @Test
  void aNewMailOpensATicketAndIsAcknowledgedInItsThread() throws Exception {
    String ticket = opened(mail(address, "退货", "", "我要退货，订单 0417"));
    due.drain();

    agent()
        .get("/api/tickets/" + ticket)
        .then()
        .body("channel", equalTo("EMAIL"))
        .body("subject", equalTo("退货"));
    MimeMessage receipt = received(address).get(0);
    assertThat(plain(receipt)).contains("已收到您的来信", "/status/");
    assertThat(receipt.getSubject()).as("nothing of a forger").doesNotContain("退货");
    assertThat(receipt.getHeader("In-Reply-To")[0]).endsWith("@example.org>");
  }

  @Test
  void machinesAreNotAnswered() {
    for (String header : MACHINES) {
      String mail = header + "\n" + mail(address, "Out of office", "", "Back on Monday");
      handIn(mail).then().statusCode(200).body("outcome", equalTo("IGNORED"));
    }
    due.drain();
    assertThat(received(address)).isEmpty();
  }

  @Test
  void oldChineseSetsAndHtmlAreRead() {
    String chinese = mail(address, "gb", "", "净水器漏水").replace("charset=UTF-8", "charset=gb2312");
    assertThat(words(opened(chinese.getBytes(Charset.forName("GB18030"))))).isEqualTo("净水器漏水");

    String html =
        mail(
                address,
                "html",
                "",
                "<style>p{color:red}</style><p>It leaks</p><script>steal()</script><p>a lot</p>"
                    + "<blockquote type=cite>old</blockquote>")
            .replace("text/plain", "text/html");
    assertThat(words(opened(html)).split("\\s+")).containsExactly("It", "leaks", "a", "lot");
  }

  @Test
  void hostileMailsHurtNobody() {
    String noId = mail(address, "x", "", "x").replaceAll("Message-ID.*\n", "");
    handIn(noId).then().statusCode(400).body("detail", containsString("Message-ID"));
    handIn(new byte[0]).then().statusCode(400);

    StringBuilder nested = new StringBuilder(mail(address, "nested", "", ""));
    for (int i = 0; i < 50; i++) {
      String open = "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n";
      nested.append(open.formatted(i, i + 1));
    }
    String deep =
        nested.toString().replaceFirst("text/plain; charset=UTF-8", "multipart/mixed; boundary=b0");
    handIn(deep).then().statusCode(400).body("detail", containsString("parts"));

    String odd =
        mail(address, "odd\u0000\u0007", "", "a\u0000b\u001b[2J")
            .replace("charset=UTF-8", "charset=no-such-set");
    assertThat(words(opened(odd))).isEqualTo("ab[2J");
    assertThat(words(opened(mail(address, "long", "", "字".repeat(60_000))))).hasSize(20_000);
    String two =
        mail(address, "two", "", "x").replace("<" + address + ">", "<a@b>, <" + address + ">");
    handIn(two).then().statusCode(400).body("detail", containsString("one writer"));
    String cut = mail("pawe\u0142@example.org", "letters", "", "x");
    handIn(cut).then().statusCode(400).body("detail", containsString("plain letters"));
  }

  @Test
  void aProgramThatHasGoneWildDoesNotFillTheQueue() {
    for (int i = 0; i < 20; i++) {
      opened(mail(address, "Alarm " + i, "", "disk full"));
    }
    String late = mail(address, "Alarm 20", "", "disk full");
    handIn(late).then().statusCode(429);
    clock.advance(Duration.ofMinutes(61));
    opened(late);
  }

  @Test
  void whatComesThroughAListIsTakenAndNotAnswered() {
    opened("List-Id: <support.example.org>\n" + mail(address, "Through the group", "", "Help"));
    due.drain();
    assertThat(received(address)).isEmpty();
  }

  @Test
  void aProgramThatGivesAllItsMailsOneIdIsHeard() {
    String one = mail(address, "Form", "", "first").replaceAll("Message-ID.*", "Message-ID: <1@x>");
    String two = one.replace("first", "second");
    String id = "<" + address + ">";
    opened(one.replace("<1@x>", id));
    opened(two.replace("<1@x>", id));
    handIn(one.replace("<1@x>", id)).then().body("outcome", equalTo("KNOWN"));
    handIn(two.replace("<1@x>", id)).then().body("outcome", equalTo("KNOWN"));
  }

  @Test
  void nothingThatSomebodyWroteIsLost() {
    assertThat(words(opened(mail(address, "Where is my refund for 0417?", "", ""))))
        .isEqualTo("Where is my refund for 0417?");
    String parcel = "快递丢了\n发件人：王伟\n收件人：李\n运单号 123";
    assertThat(words(opened(mail(address, "快递", "", parcel)))).isEqualTo(parcel);

    String pieces =
        "--b\nContent-Type: text/plain\n\nbefore\n--b\nContent-Type: image/png\n\nx\n"
            + "--b\nContent-Type: text/plain\n\nafter\n--b--\n";
    String apple =
        mail(address, "pieces", "", pieces)
            .replace("text/plain; charset=UTF-8", "multipart/mixed; boundary=b");
    assertThat(words(opened(apple))).isEqualTo("before\n\nafter");
  }

  @Test
  void aLargePhotoAndADeepPageAreTaken() {
    String photo = "QUJD".repeat(1_500_000);
    String parts =
        "--b\nContent-Type: text/plain\n\nSee\n--b\nContent-Type: image/png\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + photo
            + "\n--b--\n";
    String large =
        mail(address, "photo", "", parts)
            .replace("text/plain; charset=UTF-8", "multipart/mixed; boundary=b");
    assertThat(words(opened(large))).startsWith("See");
    String deep =
        mail(address, "deep", "", "<div>".repeat(40_000) + "leaks")
            .replace("text/plain", "text/html");
    assertThat(words(opened(deep))).as("what is too deep is not read").isEqualTo("deep");
  }

  @Test
  void onlyGatewaysAndAdministratorsHandMailsIn() {
    as("agent-li", "north", "agent", "lead", "manager")
        .contentType("message/rfc822")
        .body(mail(address, "x", "", "x").getBytes(StandardCharsets.UTF_8))
        .post("/api/mails")
        .then()
        .statusCode(403);
  }

  @Test
  void theMailboxIsEmptiedAndOneBadMailKeepsNobodyWaiting() throws Exception {
    GreenMail server = ServiceEnvironment.mail();
    GreenMailUser user = server.getUserManager().getUser(ServiceEnvironment.MAILBOX);
    MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
    user.deliver(message(mail(address, "x", "", "x").replaceAll("Message-ID.*\n", "")));
    user.deliver(message(mail(address, "From the mailbox", "", "Hello")));

    QuarkusTransaction.requiringNew().run(() -> work.plan("imap", "inbox", clock.instant()));
    due.drain();

    manager()
        .get("/api/tickets?limit=200")
        .then()
        .body("items.subject", org.hamcrest.Matchers.hasItem("From the mailbox"));
    assertThat(inbox.getMessages())
        .extracting(mail -> mail.getFlags().toString())
        .anyMatch(flags -> flags.contains("Flagged") && !flags.contains("Seen"))
        .anyMatch(flags -> flags.contains("Seen"));
  }

  private static MimeMessage message(String raw) throws Exception {
    byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    // without saving, which would give it an id
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}

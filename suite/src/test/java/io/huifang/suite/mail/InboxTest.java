package io.huifang.suite.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {
  private final Mailbox mailbox = new Mailbox();
  private SmtpInbox smtp;
  private InboxServer web;
  private int webPort;

  @BeforeEach
  void start() throws Exception {
    try (ServerSocket free = new ServerSocket(0);
        ServerSocket other = new ServerSocket(0)) {
      webPort = free.getLocalPort();
    }
    smtp = SmtpInbox.start(0, mailbox);
    web = InboxServer.start(webPort, mailbox);
  }

  @AfterEach
  void stop() {
    web.close();
    smtp.close();
  }

  private String get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webPort + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void mailArrivesForEachRecipientAndIsReadAsJson() throws Exception {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress("desk@huifang.example"));
    message.setRecipients(Message.RecipientType.TO, "wang@example.com, li@example.com");
    message.setSubject("您满意吗", "UTF-8");
    message.setContent("<p>请回答</p>", "text/html; charset=UTF-8");
    message.saveChanges();
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(smtp.port()));
    try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, message.getAllRecipients());
    }
    mailbox.await("wang@example.com", mail -> true, Duration.ofSeconds(5));

    JsonNode mails = new ObjectMapper().readTree(get("/api/messages?to=LI@example.com"));

    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).get("subject").asText()).isEqualTo("您满意吗");
    assertThat(mails.get(0).get("html").asText()).contains("请回答");
    assertThat(mails.get(0).get("from").asText()).isEqualTo("desk@huifang.example");
    assertThat(mails.get(0).get("receivedAt").asText()).endsWith("Z");
  }

  @Test
  void nothingFromAMailReachesThePageUnescaped() throws Exception {
    String evil = "\"'><script>alert(1)</script>";
    mailbox.add(evil, "a@example.com", evil, evil + " https://example.com/s?a=1&b=2 ", evil);

    String list = get("/?to=%22%3E%3Cscript%3E");
    String shown = get("/mail/1");

    assertThat(list).doesNotContain("<script");
    assertThat(get("/")).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(shown)
        .doesNotContain("<script")
        .contains("sandbox=\"allow-popups")
        .contains("href=\"https://example.com/s?a=1&amp;b=2\"");
  }

  @Test
  void keepsTheNewestOnly() throws Exception {
    for (int i = 1; i <= Mailbox.CAPACITY + 5; i++) {
      mailbox.add("a", "b@example.com", "number " + i, "", "");
    }

    assertThat(mailbox.newest(null, Integer.MAX_VALUE)).hasSize(Mailbox.CAPACITY);
    assertThat(mailbox.find(5)).isEmpty();
    assertThat(get("/mail/5")).contains("No such mail");
    assertThat(get("/mail/6")).contains("number 6");
  }
}

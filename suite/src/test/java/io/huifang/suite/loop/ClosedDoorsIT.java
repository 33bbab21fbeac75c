package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Attacks from outside on the packaged services; what counts is what a customer notices. */
class ClosedDoorsIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);

  /** More senders than there are threads, strangers and one with a valid token. */
  @Test
  void aCustomerAnswersWhileFiveHundredSendersDrip() throws Exception {
    String address = Customers.address();
    customers.resolvedTicket(address, "doors-" + UUID.randomUUID());
    String link = customers.invitation(address, "");
    int port = URI.create(rehearsal.stack.url("survey").toString()).getPort();
    String form =
        "POST /s/nobody HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 60000\r\n\r\n";
    String part =
        "PUT /api/imports/"
            + UUID.randomUUID()
            + "/parts/0 HTTP/1.1\r\nHost: x\r\n"
            + "Authorization: Bearer "
            + rehearsal.stack.token("admin")
            + "\r\n"
            + "Content-Type: application/octet-stream\r\nContent-Length: 2000000\r\n\r\n";
    try (Drip forms = new Drip(250, port, form);
        Drip parts = new Drip(250, port, part)) {
      long begin = System.nanoTime();
      assertThat(Http.get(link, Map.of("Accept", "text/html")).status()).isEqualTo(200);
      Http.Answer thanks =
          Http.send("POST", link, Map.of("Content-Type", Http.FORM), "overall=5&nps=9");
      assertThat(thanks.status()).isEqualTo(303);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
      assertThat(forms.alive() + parts.alive()).as("still attacking").isEqualTo(500);
      rehearsal.soon().until(() -> forms.alive() + parts.alive() == 0);
    }
  }

  /** The address bar, the history and every log on the way see the number only. */
  @Test
  void aStatusLinkLeavesNoSecretBehind() {
    String ticket = customers.resolvedTicket(Customers.address(), "doors-" + UUID.randomUUID());
    String url =
        rehearsal
            .as("li.na", "ticket")
            .post("/api/tickets/" + ticket + "/status-links", Map.of())
            .ok()
            .path("url")
            .asText();
    String secret = url.substring(url.lastIndexOf('/') + 1);
    try (Browser browser = new Browser()) {
      var page = browser.phone("en-GB");
      page.navigate(url);
      assertThat(page.url()).contains("/status/tickets/T-").doesNotContain(secret);
      assertThat(page.content()).contains("Charged twice").doesNotContain(secret);
      page.close();
    }
  }
}

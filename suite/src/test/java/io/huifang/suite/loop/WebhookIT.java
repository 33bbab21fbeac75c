package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.hook.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator adds a webhook on the page; its receiver checks what comes with its secret. */
class WebhookIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final List<String> verified = new CopyOnWriteArrayList<>();
  private final List<String> forged = new CopyOnWriteArrayList<>();
  private HttpServer receiver;
  private volatile String secret = "";

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::take);
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    (Signature.fits(exchange, body, secret) ? verified : forged).add(body);
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Test
  void signsWithTheSecretThatThePageHasShown() {
    String name = "hook-" + UUID.randomUUID();
    String pages = rehearsal.stack.url("escalation") + "/settings/notifications";
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB");
      page.navigate(pages + "/one");
      Browser.signIn(page, "admin");
      page.fill("[name=name]", name);
      page.selectOption("[name=channel]", "WEBHOOK");
      page.fill("[name=address]", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in");
      page.check("[name=kinds][value=PROMISE_LATE]");
      page.click("main button:has-text('Save')");
      page.waitForSelector("#key");
      secret = page.innerText("#key").strip();
      Browser.picture(page, "webhook-secret");
      page.click("a:has-text('" + name + "')");
      page.click("form[action$='/test'] button");
      rehearsal.soon().until(() -> !verified.isEmpty() || !forged.isEmpty());
      assertThat(forged).isEmpty();
      assertThat(verified.get(0)).contains("\"type\":\"test\"");
      assertThat(page.content()).doesNotContain(secret);

      page.navigate(pages);
      page.click("a:has-text('" + name + "')");
      String former = secret;
      page.click("button[value=rotate]");
      page.waitForSelector("#key");
      secret = page.innerText("#key").strip();
      assertThat(secret).isNotEqualTo(former);
      page.click("a:has-text('" + name + "')");
      page.click("form[action$='/test'] button");
      rehearsal.soon().until(() -> verified.size() == 2 || !forged.isEmpty());
      assertThat(forged).isEmpty();
      page.navigate(pages);
      page.click("a:has-text('" + name + "')");
      page.click("button[value=remove]");
      page.waitForSelector("[role=status]");
    }
  }
}

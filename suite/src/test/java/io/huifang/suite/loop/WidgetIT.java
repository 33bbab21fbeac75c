package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.api.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a shop asks its visitors, whom nobody knows. */
class WidgetIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Api manager = rehearsal.as("mei.chen", "survey");
  private HttpServer shop;
  private HttpServer other;
  private JsonNode link;

  @BeforeEach
  void sites() throws IOException {
    shop = site();
    other = site();
    Map<String, Object> wish =
        Map.of(
            "name",
            "Shop " + UUID.randomUUID(),
            "questionnaire",
            "service",
            "team",
            "north",
            "sites",
            List.of(address(shop)));
    link = manager.post("/api/survey-links", wish).ok();
  }

  @AfterEach
  void stop() {
    shop.stop(0);
    other.stop(0);
  }

  /** A page of somebody else, with the lines that ours gives for it. */
  private HttpServer site() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page =
              """
              <!DOCTYPE html><html lang="zh-CN"><title>Shop</title><h1>Shop</h1>
              <div data-huifang="%s"><a href="%s">How did we do?</a></div>
              <script src="%s/widget.js" async></script>
              """
                  .formatted(
                      link.path("code").asText(),
                      link.path("url").asText(),
                      rehearsal.stack.url("survey"));
          byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private long answers() {
    return manager
        .get("/api/survey-links/" + link.path("id").asText())
        .ok()
        .path("answers")
        .asLong();
  }

  @Test
  void aVisitorAnswersInTheFrame() {
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB");
      page.navigate(address(shop));
      FrameLocator frame = page.frameLocator("iframe");
      assertThat(frame.locator("h1").innerText()).as("as the page is").isEqualTo("您对这次服务满意吗？");
      assertThat(page.locator("[data-huifang] > a").count()).isZero();
      frame.locator("header a").click();
      assertThat(frame.locator("h1").innerText()).isEqualTo("How did we do?");
      frame.locator("form > button").click();
      assertThat(frame.locator("#errors").innerText()).contains("Please answer this question");
      assertThat(answers()).isZero();
      frame.locator("input[name=overall][value='4']").check();
      frame.locator("form > button").click();
      frame.locator("h1:has-text('Thank you')").waitFor();
      Browser.picture(page, "widget-thanks");
    }
    assertThat(answers()).isEqualTo(1);
  }

  @Test
  void withoutScriptsItIsALink() {
    try (Browser browser = new Browser()) {
      Page page = browser.phone("en-GB");
      page.navigate(address(shop));
      assertThat(page.locator("iframe").count()).isZero();
      page.locator("[data-huifang] > a").click();
      page.locator("input[name=overall][value='5']").check();
      page.locator("form > button").click();
      page.locator("h1:has-text('Thank you')").waitFor();
    }
    assertThat(answers()).isEqualTo(1);
  }

  @Test
  void isShownByNoSiteThatTheLinkDoesNotName() {
    try (Browser browser = new Browser()) {
      Page page = browser.desk("en-GB");
      page.navigate(address(other));
      page.locator("iframe").waitFor();
      assertThat(page.frameLocator("iframe").locator("form").count()).isZero();
    }
  }
}

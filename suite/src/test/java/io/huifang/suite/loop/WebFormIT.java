package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.api.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer writes from the page of a shop, on a phone without JavaScript. */
class WebFormIT {
  private final Rehearsal rehearsal = Rehearsal.get();
  private final String slug = "it" + UUID.randomUUID().toString().substring(0, 8);
  private HttpServer shop;
  private HttpServer other;

  @BeforeEach
  void sites() throws IOException {
    shop = site();
    other = site();
    String form =
        Map.of(
                "version", "0",
                "slug", slug,
                "name", "Shop",
                "titleZh", "联系我们",
                "titleEn", "Contact us",
                "team", "north",
                "categories", "billing | 账单 | Billing\ndelivery | 配送 | Delivery",
                "asks.email", "MUST",
                "origins", address(shop),
                "active", "1")
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    SignedIn admin = new SignedIn(rehearsal, "admin", "ticket", "/settings");
    assertThat(admin.post("/settings/forms/one", form, Map.of()).status()).isEqualTo(303);
  }

  @AfterEach
  void stop() {
    shop.stop(0);
    other.stop(0);
  }

  /** A page of somebody else with the form in it. */
  private HttpServer site() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String page =
        "<!DOCTYPE html><title>Shop</title><h1>Shop</h1><iframe src=\"%s/contact/%s\" width=\"340\" height=\"900\"></iframe>"
            .formatted(rehearsal.stack.url("ticket"), slug);
    server.createContext(
        "/",
        exchange -> {
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

  @Test
  void becomesATicketOfTheTeam() {
    String text = "Der Brunnen leckt " + UUID.randomUUID();
    String number;
    try (Browser browser = new Browser()) {
      Page page = browser.phone("zh-CN");
      page.navigate(address(shop));
      FrameLocator frame = page.frameLocator("iframe");
      assertThat(frame.locator("h1").innerText()).isEqualTo("联系我们");
      frame.locator("header a").click();
      assertThat(frame.locator("h1").innerText()).isEqualTo("Contact us");
      rehearsal.advance(Duration.ofSeconds(30));
      frame.locator("#category").selectOption("delivery");
      frame.locator("#email").fill("no address");
      frame.locator("#text").fill(text);
      frame.locator("form button").click();
      assertThat(frame.locator("#e-email").innerText()).contains("not an e-mail");
      assertThat(frame.locator("#text").inputValue()).isEqualTo(text);
      Browser.picture(page, "web-form-wrong");
      frame.locator("#email").fill(Customers.address());
      frame.locator("form button").click();
      number = frame.locator(".when").innerText();
      Browser.picture(page, "web-form-sent");
    }
    Api desk = rehearsal.as("li.na", "ticket");
    assertThat(desk.get("/api/tickets?team=north&limit=200").body()).contains(number);
    String id =
        desk
            .get("/api/tickets?team=north&limit=200")
            .ok()
            .path("items")
            .findParents("number")
            .stream()
            .filter(one -> one.path("number").asText().equals(number))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    assertThat(desk.get("/api/tickets/" + id + "/messages").body()).contains(text);
  }

  @Test
  void isShownByNoSiteThatItDoesNotName() {
    try (Browser browser = new Browser()) {
      Page page = browser.phone("en-GB");
      page.navigate(address(other));
      assertThat(page.frameLocator("iframe").locator("form").count()).isZero();
      page.navigate(rehearsal.stack.url("ticket") + "/contact/" + slug);
      assertThat(page.locator("form").count()).isEqualTo(1);
      Browser.picture(page, "web-form-phone");
    }
  }
}

package io.huifang.ticket.form;

import static io.huifang.ticket.TicketApi.as;
import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as an administrator makes it and as somebody who is not logged in uses it. */
final class FormVisitor {
  final String slug = "f" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> fields = new HashMap<>();

  FormVisitor() {
    fields.put("slug", slug);
    fields.put("name", "Shop " + slug);
    fields.put("titleZh", "联系我们");
    fields.put("titleEn", "Contact us");
    fields.put("team", "north");
    fields.put("categories", "billing | 账单 | Billing\ndelivery | 配送 | Delivery");
    fields.put("asks.name", "MAY");
    fields.put("asks.email", "MAY");
    fields.put("asks.phone", "MAY");
    fields.put("asks.order", "MAY");
    fields.put("origins", "https://shop.example.org/");
    fields.put("active", "1");
  }

  FormVisitor with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  FormVisitor without(String field) {
    fields.remove(field);
    return this;
  }

  /** Creates it, or changes it at a version. */
  Response save(String id, String version) {
    RequestSpecification request =
        as("admin", null, "admin")
            .redirects()
            .follow(false)
            .accept("text/html")
            .header("Accept-Language", "en")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("version", version);
    if (id != null) {
      request.formParam("id", id);
    }
    fields.forEach(request::formParam);
    return request.post("/settings/forms/one");
  }

  FormVisitor made() {
    save(null, "0").then().statusCode(303);
    return this;
  }

  static RequestSpecification stranger() {
    return given().redirects().follow(false).header("Accept-Language", "en");
  }

  Response look() {
    return stranger().get("/contact/" + slug);
  }

  String token() {
    Matcher found = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(look().asString());
    if (!found.find()) {
      throw new AssertionError("The page has no token");
    }
    return found.group(1);
  }

  Response send(String token, Map<String, String> typed) {
    RequestSpecification request =
        stranger().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    request.formParam("token", token);
    typed.forEach(request::formParam);
    return request.post("/contact/" + slug + "?lang=en");
  }

  static Map<String, String> message(String email) {
    return new HashMap<>(
        Map.of(
            "category", "billing", "email", email, "text", "I was charged twice", "order", "A-17"));
  }

  /** The number that the page says after it was sent. */
  static String number(Response sent) {
    sent.then().statusCode(303);
    Matcher found =
        Pattern.compile("T-\\d+").matcher(stranger().get(sent.header("Location")).asString());
    if (!found.find()) {
      throw new AssertionError("No number on the page");
    }
    return found.group();
  }
}

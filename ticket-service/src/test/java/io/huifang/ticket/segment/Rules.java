package io.huifang.ticket.segment;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Rules and customers, as the tests of segments speak of them. */
final class Rules {
  private static final String PLANS = "/api/segment-plans";

  private Rules() {}

  /** Publishes these on top of what is in force. */
  static Response publish(String... rules) {
    String body = "{\"rules\":[" + String.join(",", rules) + "],\"reason\":\"because\"}";
    return admin()
        .header("If-Match", admin().get(PLANS + "/current").header("ETag"))
        .body(body)
        .post(PLANS);
  }

  /** A ticket of somebody with this address. */
  static Response ticket(String email) {
    String contact =
        """
        {"channel":"PHONE","category":"billing","subject":"Charged twice",
         "customer":{"name":"Wang Wei","email":"%s","language":"en"}}
        """;
    return agent().body(contact.formatted(email)).post("/api/tickets");
  }

  static String email() {
    return UUID.randomUUID() + "@example.org";
  }

  /** The customer of a new ticket. */
  static String customer() {
    return ticket(email()).path("customerId");
  }

  static Response read(String customer) {
    return agent().get("/api/customers/" + customer);
  }

  static String segment(String customer) {
    return read(customer).path("segment");
  }

  static Response change(String customer, String body) {
    return seen(customer).body(body).patch("/api/customers/" + customer);
  }

  static Response takeBack(String customer) {
    return seen(customer).delete("/api/customers/" + customer + "/segment");
  }

  private static RequestSpecification seen(String customer) {
    return agent().header("If-Match", read(customer).header("ETag"));
  }
}

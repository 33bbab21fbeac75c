package io.huifang.escalation;

import static io.huifang.escalation.EscalationApi.envelope;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static io.restassured.RestAssured.given;

import io.huifang.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers with tickets who are not satisfied, and people at the pages of their cases. */
public final class CaseStories {
  private CaseStories() {}

  /** A customer who can be written to, unless there is no address. */
  public static UUID customer(String name, @Nullable String email) {
    UUID id = UUID.randomUUID();
    String address = email == null ? "null" : "\"" + email + "\"";
    event(
        envelope(
            "customer.changed.v1",
            id,
            1,
            """
            {"customer":{"id":"%s","name":"%s","email":%s,"phone":"+86 138 0013 0105",
              "tier":"STANDARD","language":"en","optedOut":false}}
            """
                .formatted(id, name, address)));
    return id;
  }

  /** What a customer has said about calls since. */
  public static void saysOfCalls(UUID customer, String name, long version, boolean given) {
    event(
        envelope(
            "customer.changed.v1",
            customer,
            version,
            """
            {"customer":{"id":"%s","name":"%s","email":null,"phone":"+86 138 0013 0105",
              "tier":"STANDARD","language":"en","optedOut":false,"consents":[
                {"channel":"EMAIL","given":%b,"at":"2026-03-04T00:30:00Z"},
                {"channel":"PHONE","given":%b,"at":"2026-03-04T00:30:00Z"}]}}
            """
                .formatted(customer, name, !given, given)));
  }

  public static UUID ticket(UUID customer, String number, String subject) {
    UUID id = UUID.randomUUID();
    event(
        envelope(
            "ticket.opened.v1",
            id,
            1,
            """
            {"ticket":{"id":"%s","number":"%s","subject":"%s","customerId":"%s","state":"OPEN",
              "origin":"LIVE","reopens":0,
              "dims":{"channel":"PHONE","category":"billing","tier":"STANDARD","team":"north"}}}
            """
                .formatted(id, number, subject, customer)));
    return id;
  }

  /**
   * A case that this answer opens.
   *
   * @return its id
   */
  public static String unhappy(UUID customer, UUID ticket, String number, String comment) {
    UUID answer = UUID.randomUUID();
    event(
        envelope(
            "answer.received.v1",
            answer,
            1,
            """
            {"answer":{"id":"%s","purpose":"TICKET","ticketId":"%s","ticketNumber":"%s",
             "customerId":"%s","receivedAt":"2026-03-04T01:00:00Z",
             "scores":[{"touchpoint":"OVERALL","scale":5,"value":1}],"comment":"%s",
             "severeWords":["lawyer"],
             "dims":{"channel":"PHONE","category":"billing","tier":"STANDARD","team":"north"}}}
            """
                .formatted(answer, ticket, number, customer, comment)));
    return EscalationApi.caseAbout(ticket);
  }

  /** A case of a customer of this name, with a ticket of its own. */
  public static String unhappy(String name, @Nullable String email) {
    UUID customer = customer(name, email);
    String number = "T-" + name.hashCode();
    return unhappy(customer, ticket(customer, number, "Brook 2 leaks"), number, "still leaks");
  }

  public static String number(String id) {
    return specialist().get("/api/cases/" + id).path("escalation.number");
  }

  public static long version(String id) {
    return ((Number) specialist().get("/api/cases/" + id).path("escalation.version")).longValue();
  }

  /** Somebody with a browser who reads English. */
  public static RequestSpecification browser(String subject, String... roles) {
    return given()
        .auth()
        .oauth2(TestTokens.token(subject, "north", roles))
        .accept("text/html")
        .header("Accept-Language", "en")
        .redirects()
        .follow(false);
  }

  /** Sends a form of the page of a case, made when the case had this version. */
  public static Response send(
      RequestSpecification browser, String ref, String form, long version, String... fields) {
    RequestSpecification sent =
        browser
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("version", version);
    for (int i = 0; i < fields.length; i += 2) {
      sent = sent.formParam(fields[i], fields[i + 1]);
    }
    return sent.post("/board/cases/" + ref + "/" + form);
  }
}

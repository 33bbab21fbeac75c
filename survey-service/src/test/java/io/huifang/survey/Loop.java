package io.huifang.survey;

import io.huifang.platform.id.Ids;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** One customer with one ticket, and the events that siblings tell about them. */
public record Loop(UUID customer, UUID ticket, String email) {

  public static Loop create() {
    UUID customer = Ids.next();
    return new Loop(customer, Ids.next(), "c-" + customer + "@example.org");
  }

  public Loop nextTicket() {
    return new Loop(customer, Ids.next(), email);
  }

  public String customerChanged(long version, String language, String address, boolean optedOut) {
    return SurveyApi.event(
        "customer.changed.v1",
        customer,
        customer,
        version,
        "2026-03-04T00:30:00Z",
        """
        {"customer":{"id":"%s","externalId":null,"tier":"VIP","segment":null,"language":"%s",
          "name":"Wang Wei","email":%s,"phone":null,"optedOut":%b}}
        """
            .formatted(
                customer, language, address == null ? "null" : "\"" + address + "\"", optedOut));
  }

  /** The record of a person who is known by another one. */
  public String mergedInto(UUID living, long version, boolean optedOut) {
    return customerChanged(version, "en", email, optedOut)
        .replace("\"phone\":null", "\"phone\":null,\"mergedInto\":\"" + living + "\"");
  }

  /** Whether mails are welcome; other channels say nothing of them. */
  public String saysOfMails(long version, boolean given) {
    String consents =
        """
        "phone":null,"consents":[{"channel":"PHONE","given":%b,"at":"2026-03-04T00:30:00Z"},
          {"channel":"EMAIL","given":%b,"at":"2026-03-04T00:30:00Z"}]\
        """
            .formatted(!given, given);
    return customerChanged(version, "en", email, false).replace("\"phone\":null", consents);
  }

  /**
   * With a phone number and an openid.
   *
   * @param consents such as {@code "SMS":true}, with commas between
   */
  public String reachable(long version, String language, String consents) {
    String said =
        Arrays.stream(consents.split(","))
            .filter(one -> !one.isBlank())
            .map(one -> one.split(":"))
            .map(
                one ->
                    "{\"channel\":%s,\"given\":%s,\"at\":\"2026-03-04T00:30:00Z\"}"
                        .formatted(one[0], one[1]))
            .collect(Collectors.joining(","));
    return customerChanged(version, language, email, false)
        .replace(
            "\"phone\":null",
            "\"phone\":\"%s\",\"handles\":[{\"kind\":\"OPENID\",\"text\":\"%s\"}],\"consents\":[%s]"
                .formatted(phone(), openid(), said));
  }

  public String phone() {
    return "+86 " + (13_000_000_000L + Math.abs(customer.getLeastSignificantBits() % 999_999_999L));
  }

  public String openid() {
    return "o" + customer;
  }

  public String customer(String language) {
    return customerChanged(1, language, email, false);
  }

  public String resolved(long version) {
    return resolved(version, "LIVE", "CUSTOMER", "PHONE");
  }

  public String resolved(long version, String origin, String openedBy, String channel) {
    return SurveyApi.event(
        "ticket.resolved.v1",
        ticket,
        ticket,
        version,
        "2026-03-04T01:00:00Z",
        """
        {"ticket":{"id":"%s","number":"T-000042","state":"RESOLVED","origin":"%s","openedBy":"%s",
          "subject":"Charged twice","priority":"NORMAL",
          "dims":{"channel":"%s","category":"billing","subcategory":"refund",
            "complexity":"STANDARD","tier":"VIP","segment":null,"team":"north","agent":"agent-li"},
          "customerId":"%s","sla":[]},
         "actor":{"kind":"AGENT","id":"agent-li"},"change":{}}
        """
            .formatted(ticket, origin, openedBy, channel, customer));
  }

  /** Open again at this version. */
  public String reopened(long version) {
    return resolved(version)
        .replace("ticket.resolved.v1", "ticket.reopened.v1")
        .replace("\"state\":\"RESOLVED\"", "\"state\":\"OPEN\",\"reopens\":1");
  }

  /** A talk with this customer, about no ticket. */
  public String talked(UUID contact, long version, String channel) {
    return SurveyApi.event(
        "contact.ended.v1",
        contact,
        contact,
        version,
        "2026-03-04T01:00:00Z",
        """
        {"contact":{"id":"%s","source":"EVENTS","direction":"INBOUND","outcome":"ANSWERED","queue":null,
          "dims":{"channel":"%s","tier":"VIP","segment":null,"team":"north","agent":"agent-li"},
          "customerId":"%s","ticketId":null,"offeredAt":"2026-03-04T00:50:00Z",
          "endedAt":"2026-03-04T01:00:00Z"}}
        """
            .formatted(contact, channel, customer));
  }

  /** Worked on by these people, of whom agent-li has the ticket at the end. */
  public String resolvedBy(long version, String... handlers) {
    String all = String.join("\",\"", handlers);
    return resolved(version).replace("\"sla\":[]", "\"sla\":[],\"handledBy\":[\"" + all + "\"]");
  }

  public String caseClosed(UUID caseId, long version) {
    return SurveyApi.event(
        "case.closed.v1",
        caseId,
        ticket,
        version,
        "2026-03-04T01:00:00Z",
        """
        {"case":{"id":"%s","number":"C-000007","state":"CLOSED","cause":"LOW_SCORE",
          "ticketId":"%s","ticketNumber":"T-000042","customerId":"%s","severity":"HIGH","level":1,
          "owner":"sun","openedAt":"2026-03-03T01:00:00Z","rootCause":"x","touchpoint":"RESULT","party":"COMPANY","recovered":null,
          "dims":{"channel":"PHONE","team":"north"}}}
        """
            .formatted(caseId, ticket, customer));
  }
}

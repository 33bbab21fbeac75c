package io.huifang.escalation.notify;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.Urgency;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The words in which the tests of notifications are written. */
@ApplicationScoped
public class TellingKit {
  /** Somebody who owns no case, so that nothing else is told to that person. */
  public static final String PERSON = "told-1";

  @Inject Telling telling;
  @Inject CaseRepository cases;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;

  /** A Wednesday morning with nothing left of other tests, and people with addresses. */
  public void morning() {
    sql("delete from notify_endpoint");
    sql("delete from notify_rule");
    clock.advance(Duration.ofDays(400));
    due.drain();
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    EscalationApi.person(PERSON, "LEAD", "elsewhere");
  }

  /** A case of the team north that belongs to spec-1, with nothing left to send. */
  public UUID quietCase() {
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "words of the customer", ""));
    due.drain();
    return UUID.fromString(caseAbout(ticket));
  }

  public static Message message(Message.Kind kind, Urgency urgency) {
    return new Message(UUID.randomUUID(), PERSON, kind, urgency, null, null);
  }

  public void tell(UUID id, Message message) {
    QuarkusTransaction.requiringNew()
        .run(() -> telling.tell(cases.locked(id).orElseThrow(), message));
  }

  public void drain() {
    due.drain();
  }

  /** What became of what {@link #PERSON} was told of a case, by this way. */
  public List<Map<String, Object>> deliveries(UUID id, String channel) {
    return specialist()
        .get("/api/cases/" + id + "/deliveries")
        .then()
        .statusCode(200)
        .extract()
        .<List<Map<String, Object>>>path(
            "findAll { it.channel == '" + channel + "' && it.person == '" + PERSON + "' }");
  }

  public List<String> states(UUID id, String channel) {
    return deliveries(id, channel).stream().map(one -> (String) one.get("state")).toList();
  }

  public static RequestSpecification admin() {
    return as("admin", null, "admin");
  }

  /** An endpoint of the organisation that is told everything. */
  public static Response endpoint(String channel, String address, String secret) {
    Response made =
        admin()
            .body(
                """
                {"name":"%s","channel":"%s","address":"%s","secret":%s,"active":true,
                 "interest":{"kinds":[],"urgencies":[],"teams":[]}}
                """
                    .formatted(
                        "To " + channel,
                        channel,
                        address,
                        secret == null ? "null" : "\"" + secret + "\""))
            .post("/api/notification-endpoints");
    made.then().statusCode(201);
    return made;
  }

  /** Subjects of mails about something. */
  public static List<String> mails(String about) {
    List<String> subjects = new ArrayList<>();
    for (var mail : ServiceEnvironment.mail().getReceivedMessages()) {
      try {
        if (String.valueOf(mail.getSubject()).contains(about)) {
          subjects.add(mail.getSubject());
        }
      } catch (jakarta.mail.MessagingException e) {
        throw new AssertionError(e);
      }
    }
    return subjects;
  }

  public String number(UUID id) {
    return specialist().get("/api/cases/" + id).path("escalation.number");
  }

  public int sql(String statement, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement any = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        any.setObject(i + 1, parameters[i]);
      }
      return any.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}

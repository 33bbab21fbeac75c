package io.huifang.ticket.sla;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.settings.standard.Lives;
import io.huifang.ticket.sla.explain.Explanation;
import io.huifang.ticket.sla.explain.Ledger;
import io.huifang.ticket.sla.replay.Replay;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.ServiceStandard;
import io.huifang.ticket.standard.ServiceStandards;
import io.huifang.ticket.standard.Target;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replay under the standard of a ticket says what its clocks say, whatever has happened. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ReplayTest {
  @Inject Replay replay;
  @Inject Ledger ledger;
  @Inject TicketRepository tickets;
  @Inject Lives lives;
  @Inject ServiceStandards standards;
  @Inject SettableClock clock;

  @BeforeEach
  void start() {
    clock.reset();
  }

  @Test
  void saysTheSameAsTheClocks() {
    String id = id(open());
    after(3);
    same(id);
    change(id, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}");
    after(60);
    same(id);
    agent().body("{\"text\":\"blue\"}").post("/api/tickets/" + id + "/customer-messages");
    after(100);
    same(id);
    change(id, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    same(id);
    after(10);
    change(id, "reopening", "{\"text\":\"not done\"}").then().statusCode(200);
    after(30);
    same(id);
    change(id, "internal-wait", "{\"text\":\"parts\"}").then().statusCode(200);
    after(500);
    change(id, "resolution", "{\"text\":\"done now\"}").then().statusCode(200);
    same(id);
  }

  @Test
  void saysTheSameOfALateFirstReplyAndOfNone() {
    String late = id(open());
    after(20);
    change(late, "replies", "{\"text\":\"Hello\"}");
    same(late);
    String never = id(open());
    after(2);
    change(never, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    same(never);
  }

  @Test
  void saysWhatAnotherStandardWouldHaveMeant() {
    String id = id(open());
    after(4);
    change(id, "replies", "{\"text\":\"Hello\"}");
    UUID ticket = UUID.fromString(id);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(firstResponse(ticket, 5)).isEqualTo(ClockState.MET);
              assertThat(firstResponse(ticket, 4)).isEqualTo(ClockState.MET);
              assertThat(firstResponse(ticket, 3)).isEqualTo(ClockState.MISSED);
            });
  }

  private ClockState firstResponse(UUID ticket, int minutes) {
    Rule rule =
        new Rule(
            "all",
            Rule.Layer.BASIC,
            null,
            null,
            null,
            null,
            "office",
            Map.of(Target.FIRST_RESPONSE, minutes));
    ServiceStandard draft = ServiceStandard.draft(99, clock.instant(), List.of(rule));
    return replay.of(life(ticket), draft).get(0).state();
  }

  private void after(int minutes) {
    clock.advance(Duration.ofMinutes(minutes));
  }

  private void same(String text) {
    UUID id = UUID.fromString(text);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<String> real = ledger.of(id).stream().map(ReplayTest::say).toList();
              List<String> lived =
                  replay.of(life(id), standards.inForce()).stream().map(ReplayTest::say).toList();
              assertThat(lived).isNotEmpty().isEqualTo(real);
            });
  }

  private Replay.Life life(UUID id) {
    return lives.of(tickets.findById(id));
  }

  private static String say(Explanation clock) {
    return clock.target()
        + " "
        + clock.state()
        + " "
        + clock.dueAt()
        + " "
        + clock.consumedMinutes();
  }
}

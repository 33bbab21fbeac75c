package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.api.Api;
import io.huifang.suite.trace.OtlpReceiver;
import io.huifang.suite.trace.SeenSpan;
import io.huifang.suite.trace.TraceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one click causes in four services is one trace, and no secret is in any span. */
class TraceIT {
  /** Spans come in batches, and late from a busy machine. */
  private static final Duration EXPORTED = Duration.ofMinutes(2);

  private static final ObjectMapper JSON = new ObjectMapper();
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);
  private final OtlpReceiver receiver = rehearsal.traces;

  @Test
  void aClickIsOneTraceUpToTheFact() throws IOException {
    String address = Customers.address();
    String ticket = resolved(address);
    String trace = traceOf("POST /api/tickets/{id}/resolution", ticket);
    customers.invitation(address, "");
    rehearsal.settle();

    List<SeenSpan> spans =
        rehearsal
            .soon()
            .atMost(EXPORTED)
            .until(
                () -> receiver.trace(trace),
                seen ->
                    new TraceTree(seen).roots().size() == 1
                        && has(seen, "survey-service", "run mail")
                        && has(seen, "kpi-service", "take invitation.sent.v1")
                        && has(seen, "escalation-service", "take ticket.resolved.v1"));
    TraceTree tree = new TraceTree(spans);
    Files.writeString(Path.of("target", "trace.txt"), tree.toString());
    System.out.println(tree);

    assertThat(tree.roots())
        .singleElement()
        .extracting(SeenSpan::service)
        .isEqualTo("ticket-service");
    SeenSpan click = tree.roots().get(0);
    assertThat(click.attributes())
        .containsEntry("http.route", "/api/tickets/{id}/resolution")
        .containsEntry("http.response.status_code", "200");
    SeenSpan fact = one(spans, "kpi-service", "take ticket.resolved.v1");
    SeenSpan asked = one(spans, "survey-service", "take ticket.resolved.v1");
    SeenSpan mail = one(spans, "survey-service", "run mail");
    SeenSpan sent = one(spans, "kpi-service", "take invitation.sent.v1");
    assertThat(tree.below(fact, click)).isTrue();
    assertThat(tree.below(mail, asked)).isTrue();
    assertThat(tree.below(sent, mail)).as("what the mail tells is below it").isTrue();
    assertThat(fact.links()).as("the request that brought it").hasSize(1);
    assertThat(fact.links().get(0)).isNotEqualTo(trace);
    SeenSpan taking = batch("kpi-service", fact.links().get(0));
    assertThat(taking.links()).as("the request as it was sent").hasSize(1);
    SeenSpan request = batch("ticket-service", taking.links().get(0));
    assertThat(request.links()).as("the events that were sent").contains(trace);
    assertThat(spans.stream().map(SeenSpan::name))
        .contains("send ticket.resolved.v1 to kpi", "send invitation.sent.v1 to ticket");
  }

  /** A batch of events at one end of the wire, in its own trace. */
  private SeenSpan batch(String service, String trace) {
    return one(
        rehearsal
            .soon()
            .atMost(EXPORTED)
            .until(() -> receiver.trace(trace), seen -> has(seen, service, "POST /events")),
        service,
        "POST /events");
  }

  @Test
  void theAnswerOfACustomerIsATraceUpToTheCase() {
    String address = Customers.address();
    String ticket = resolved(address);
    String link = customers.invitation(address, "");
    String token = link.substring(link.lastIndexOf('/') + 1);
    String status = customers.statusLink(ticket);
    Http.get(status, Map.of());
    answer(link);
    JsonNode opened =
        rehearsal
            .soon()
            .atMost(EXPORTED)
            .until(
                () ->
                    rehearsal.as("mei.chen", "escalation").get("/api/cases?ticket=" + ticket).ok(),
                found -> !found.at("/items/0").isMissingNode());
    assertThat(opened.at("/items/0/cause").asText()).isEqualTo("LOW_SCORE");
    rehearsal.settle();

    SeenSpan form =
        rehearsal
            .soon()
            .atMost(EXPORTED)
            .until(
                () ->
                    receiver.spans().stream()
                        .filter(span -> span.name().equals("POST /s/{secret}"))
                        .filter(
                            span ->
                                has(
                                    receiver.trace(span.trace()),
                                    "kpi-service",
                                    "take case.opened.v1"))
                        .findAny(),
                java.util.Optional::isPresent)
            .orElseThrow();
    // each service sends its spans when it likes
    rehearsal
        .soon()
        .atMost(EXPORTED)
        .until(
            () -> receiver.trace(form.trace()),
            spans -> has(spans, "escalation-service", "take answer.received.v1"));
    rehearsal
        .soon()
        .atMost(EXPORTED)
        .until(receiver::spans, spans -> has(spans, "ticket-service", "GET /status/{secret}"));
    assertThat(Http.get(rehearsal.stack.url("survey") + "/q/metrics", Map.of()).body())
        .containsPattern("huifang_answers_total\\{[^}]*} [1-9]");
    assertThat(
            Stream.of(
                    token,
                    status.substring(status.lastIndexOf('/') + 1),
                    address,
                    "Wang Wei",
                    "Charged twice",
                    "I am still waiting")
                .filter(receiver::mentions))
        .as("in spans")
        .isEmpty();
    assertThat(receiver.mentions("/status/{secret}")).as("a search that finds something").isTrue();
  }

  @Test
  void everyAnswerTellsItsTraceAndTheLogHasIt() throws IOException {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String url = rehearsal.stack.url("kpi") + "/api/metrics";
    String known = header(url, Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
    String fresh = header(url, Map.of("traceparent", "00-" + "0".repeat(32) + "-x-01"));

    assertThat(known).as("nobody outside chooses").matches("[0-9a-f]{32}").isNotEqualTo(trace);
    assertThat(fresh).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    String cause = UUID.randomUUID().toString().replace("-", "");
    assertThat(badEvent(cause).body()).containsAnyOf("rejected", "failed");
    try (Stream<String> lines = Files.lines(rehearsal.stack.log("kpi"))) {
      List<String> json = lines.filter(line -> line.startsWith("{")).toList();
      assertThat(json).hasSizeGreaterThan(3);
      for (String line : json) {
        JsonNode entry = JSON.readTree(line);
        assertThat(entry.path("service").asText()).isEqualTo("kpi-service");
        assertThat(entry.path("level").asText()).isNotEmpty();
        assertThat(entry.path("timestamp").asText()).isNotEmpty();
      }
      assertThat(json)
          .as("what is said about an event has the trace of the event")
          .anyMatch(line -> line.contains(cause) && line.contains("ticket.resolved.v1"));
    }
  }

  /** Told within that trace, and of no sense. */
  private Http.Answer badEvent(String trace) {
    String event =
        """
        [{"specversion": "1.0", "id": "%s", "source": "/ticket-service",
          "type": "ticket.resolved.v1", "subject": "%s", "time": "2026-11-27T00:00:00Z",
          "aggregateversion": 1, "traceparent": "00-%s-b7ad6b7169203331-01", "data": {}}]
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID(), trace);
    return Http.send(
        "POST",
        rehearsal.stack.url("kpi") + "/events",
        Map.of(
            "Content-Type",
            "application/cloudevents-batch+json",
            "Authorization",
            "Bearer " + rehearsal.stack.tokens().ofProgram("ticket-service")),
        event);
  }

  private static String header(String url, Map<String, String> headers) {
    return Http.get(url, headers).requestId();
  }

  private String resolved(String address) {
    return customers.resolvedTicket(address, "trace-" + UUID.randomUUID());
  }

  private static void answer(String link) {
    Http.Answer page = Http.get(link, Map.of("Accept-Language", "en"));
    assertThat(page.status()).isEqualTo(200);
    Http.Answer thanks =
        Http.send(
            "POST",
            link,
            Map.of("Content-Type", Http.FORM, "Accept-Language", "en"),
            "overall=1&nps=2&comment=I+am+still+waiting");
    assertThat(thanks.status()).as(thanks.body()).isIn(200, 303);
  }

  /** The trace of the request that has changed this ticket last. */
  private String traceOf(String request, String ticket) {
    Api desk = rehearsal.as("li.na", "ticket");
    assertThat(desk.get("/api/tickets/" + ticket).ok().path("state").asText())
        .isEqualTo("RESOLVED");
    return rehearsal
        .soon()
        .atMost(EXPORTED)
        .until(
            () ->
                receiver.spans().stream()
                    .filter(span -> span.name().equals(request))
                    .reduce((first, second) -> second),
            java.util.Optional::isPresent)
        .orElseThrow()
        .trace();
  }

  private static SeenSpan one(List<SeenSpan> spans, String service, String name) {
    return spans.stream()
        .filter(span -> span.service().equals(service) && span.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean has(Collection<SeenSpan> spans, String service, String name) {
    return spans.stream()
        .anyMatch(span -> span.service().equals(service) && span.name().equals(name));
  }
}

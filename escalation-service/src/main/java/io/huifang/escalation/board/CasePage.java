package io.huifang.escalation.board;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.Closing;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.history.CaseEvent;
import io.huifang.escalation.history.CaseEvents;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.platform.frame.Sites;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case with everything about it. */
@ApplicationScoped
class CasePage {
  @Inject CaseRepository cases;
  @Inject Promises promises;
  @Inject CaseEvents events;
  @Inject Directory directory;
  @Inject PageTime time;
  @Inject Visitor visitor;
  @Inject Sites sites;
  @Inject Clock clock;

  @Inject
  @Location("board/case.html")
  Template page;

  /**
   * @param problem what went wrong with a form, null if nothing did
   */
  String render(UUID id, @Nullable String problem) {
    EscalationCase found = cases.visible(id);
    CustomerCopy.View customer =
        directory.customer(found.customerId()).map(CustomerCopy::view).orElse(null);
    Promise.View promise = promises.latest(id).map(Promise::view).orElse(null);
    List<Attempt.View> attempts = promises.attempts(id);
    List<CaseEvent.View> history = events.of(id);
    Map<String, String> names =
        directory.names(
            Stream.of(
                    attempts.stream().map(Attempt.View::by),
                    history.stream().map(CaseEvent.View::actor),
                    Stream.of(found.owner()))
                .flatMap(ids -> ids)
                .distinct()
                .toList());
    return page.data("c", CaseView.of(found))
        .data("names", names)
        .data("owner", names.getOrDefault(found.owner(), found.owner()))
        .data("who", called(customer))
        .data("desk", sites.ticket() + "/desk/tickets")
        .data("open", found.state() == CaseState.OPEN)
        .data("promise", promise)
        .data("bar", promise == null ? null : PromiseBar.of(promise, clock.instant()))
        .data("attempts", attempts)
        .data("events", history)
        .data("customer", customer)
        .data("outcomes", Attempt.Outcome.values())
        .data("causes", Closing.RootCause.values())
        .data("touchpoints", Closing.Touchpoint.values())
        .data("time", time)
        .data("problem", problem)
        .render();
  }

  private String called(CustomerCopy.@Nullable View customer) {
    String name = customer == null ? null : customer.name();
    return name == null || name.isBlank()
        ? visitor.language().texts(BoardTexts.class).somebody()
        : name;
  }
}

package io.huifang.escalation.callback;

import io.huifang.escalation.Assignment;
import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.answer.CaseAnswers;
import io.huifang.escalation.compensation.Compensation;
import io.huifang.escalation.compensation.CompensationKind;
import io.huifang.escalation.compensation.Compensations;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.history.CaseEvent;
import io.huifang.escalation.history.CaseEvents;
import io.huifang.escalation.ladder.Asked;
import io.huifang.escalation.ladder.Rungs;
import io.huifang.escalation.matrix.TargetWords;
import io.huifang.escalation.notify.Deliveries;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.escalation.taxonomy.Taxonomies;
import io.huifang.escalation.taxonomy.Term;
import io.huifang.platform.frame.Sites;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.Problem;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case with everything about it; all of it is kept here, no sibling is asked. */
@ApplicationScoped
class CasePage {
  @Inject CaseRepository cases;
  @Inject Promises promises;
  @Inject CaseEvents events;
  @Inject CaseAnswers answers;
  @Inject EarlierCases earlier;
  @Inject Directory directory;
  @Inject Assignment assignment;
  @Inject TargetWords targets;
  @Inject Taxonomies taxonomies;
  @Inject Rungs rungs;
  @Inject Deliveries deliveries;
  @Inject Compensations compensations;
  @Inject History history;
  @Inject PageTime time;
  @Inject Visitor visitor;
  @Inject Caller caller;
  @Inject Sites sites;
  @Inject Clock clock;

  @Inject
  @Location("callback/case.html")
  Template page;

  /**
   * @param ref number or id
   * @param done what was just saved, null if nothing was
   * @param problem what went wrong with a form, null if nothing did
   */
  @Transactional
  String render(String ref, @Nullable String done, @Nullable Problem problem, Draft draft) {
    EscalationCase found = cases.visible(ref);
    CustomerCopy.View customer =
        directory.customer(found.customerId()).map(CustomerCopy::view).orElse(null);
    Promise.View promise = promises.next(found.id()).map(Promise::view).orElse(null);
    List<Attempt.View> attempts = promises.attempts(found.id());
    List<CaseEvent.View> told = events.of(found.id());
    List<Asked.View> asked = rungs.everAsked(found.id());
    List<Deliveries.View> ways = deliveries.of(found.id());
    Language language = visitor.language();
    Ladder ladder = Ladder.of(found, promise, assignment, level -> targets.say(level, language));
    List<Compensation.CompensationView> given = compensations.of(found.id());
    Map<String, String> names = names(found, attempts, told, ladder, asked, ways, given);
    List<History.Line> lines = history.of(told, names, visitor.language());
    boolean open = found.state() == CaseState.OPEN;
    return page.data("c", CaseView.of(found))
        .data("names", names)
        .data("me", caller.id())
        .data("owner", names.get(found.owner()))
        .data("who", called(customer))
        .data("desk", sites.ticket() + "/desk/tickets")
        .data(
            "ticket",
            found.ticketId() == null ? null : directory.ticket(found.ticketId()).orElse(null))
        .data("open", open)
        .data("figure", !found.owesCall())
        .data("chart", chart(found))
        .data("promise", promise)
        .data("promises", promises.of(found.id()))
        .data("waits", open && promise != null && promise.waits())
        .data("bar", promise == null ? null : PromiseBar.of(promise, clock.instant()))
        .data("ladder", ladder)
        .data("passes", passes(ladder, names))
        .data("attempts", attempts)
        .data("asked", asked)
        .data("askedMe", open && rungs.waitsFor(found, caller.id()))
        .data("timeline", Timeline.of(lines, ways, names))
        .data("answers", answers.of(found.id()))
        .data("earlier", earlier.of(found))
        .data("customer", customer)
        .data("mailable", customer != null && customer.email() != null)
        .data("people", open ? directory.everybody() : List.of())
        .data("outcomes", Attempt.Outcome.values())
        .data("compensations", given)
        .data("pending", given.stream().anyMatch(one -> one.state().pending()))
        .data("kinds", List.of(CompensationKind.values()))
        .data("currencies", compensations.currencies())
        .data("causes", taxonomies.choices(Term.Kind.CAUSE, language))
        .data("touchpoints", taxonomies.choices(Term.Kind.TOUCHPOINT, language))
        .data("parties", taxonomies.choices(Term.Kind.PARTY, language))
        .data("causeName", taxonomies.name(Term.Kind.CAUSE, found.rootCause(), language))
        .data("touchpointName", taxonomies.name(Term.Kind.TOUCHPOINT, found.touchpoint(), language))
        .data("time", time)
        .data("done", done)
        .data("problem", problem == null ? null : sentence(problem, lines))
        .data("draft", draft)
        .render();
  }

  /** What somebody of this id is called. */
  String nameOf(String id) {
    return directory.names(List.of(id)).getOrDefault(id, id);
  }

  private Map<String, String> names(
      EscalationCase found,
      List<Attempt.View> attempts,
      List<CaseEvent.View> told,
      Ladder ladder,
      List<Asked.View> asked,
      List<Deliveries.View> ways,
      List<Compensation.CompensationView> given) {
    return directory.names(
        Stream.of(
                attempts.stream().map(Attempt.View::by),
                History.people(told),
                ladder.steps().stream().flatMap(step -> Stream.ofNullable(step.owner())),
                asked.stream().map(Asked.View::person),
                ways.stream().map(Deliveries.View::person),
                given.stream()
                    .flatMap(
                        one ->
                            Stream.concat(
                                Stream.of(one.askedBy()), Stream.ofNullable(one.decidedBy()))),
                Stream.of(found.owner()))
            .flatMap(ids -> ids)
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList());
  }

  /** What happens if nobody calls. */
  private String passes(Ladder ladder, Map<String, String> names) {
    Language language = visitor.language();
    CaseTexts texts = language.texts(CaseTexts.class);
    Ladder.Step next = ladder.next();
    if (next == null || next.at() == null) {
      return texts.lastLevel();
    }
    String who = names.getOrDefault(next.owner(), texts.nobody());
    String post = next.who();
    return next.at().isAfter(clock.instant())
        ? texts.passes(time.say(next.at()), who, post)
        : texts.passesNow(who, post);
  }

  /** Who was too late is told what the other has done. */
  private String sentence(Problem problem, List<History.Line> lines) {
    Language language = visitor.language();
    String sentence = Refusals.sentence(problem, language);
    if (!Refusals.changed(problem) || lines.isEmpty()) {
      return sentence;
    }
    History.Line last = lines.get(0);
    RefusalTexts texts = language.texts(RefusalTexts.class);
    return sentence + " " + texts.latest(last.who(), last.what(), time.say(last.at()));
  }

  /** The page of the alert, which ends what it says; null for a case about anything else. */
  private @Nullable String chart(EscalationCase found) {
    int at = found.owesCall() ? -1 : found.reason().lastIndexOf(sites.kpi() + "/early-warning/");
    return at < 0 ? null : found.reason().substring(at);
  }

  private String called(CustomerCopy.@Nullable View customer) {
    String name = customer == null ? null : customer.name();
    return name == null || name.isBlank()
        ? visitor.language().texts(CaseTexts.class).somebody()
        : name;
  }
}

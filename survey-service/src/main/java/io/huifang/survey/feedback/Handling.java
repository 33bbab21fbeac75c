package io.huifang.survey.feedback;

import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people do with feedback. Who acts on what somebody else has changed meanwhile meets 412. */
@ApplicationScoped
@Transactional
public class Handling {
  @Inject Feedbacks feedbacks;
  @Inject History history;
  @Inject FeedbackConfig config;
  @Inject Clock clock;

  /** Says what it is about, how grave it is and whose it is. */
  public Feedback sort(UUID id, @Nullable String ifMatch, Sorting how, String by) {
    Feedback feedback = feedbacks.toChange(id, ifMatch);
    refuseClosed(feedback);
    refuseJoined(feedback);
    feedback.about(how.category(), how.subcategory());
    feedback.belongs(how.team(), how.owner());
    if (how.severity() != feedback.severity()) {
      feedback.judged(how.severity(), how.severity().within(config));
    }
    feedback.touched();
    feedback.raiseVersion();
    history.note(id, History.Kind.SORTED, by, how.said());
    return feedback;
  }

  /**
   * The author has an answer, and so have those who have said the same.
   *
   * @param way how they were told
   */
  public Feedback answer(UUID id, @Nullable String ifMatch, String text, String way, String by) {
    Feedback feedback = feedbacks.toChange(id, ifMatch);
    refuseClosed(feedback);
    Instant now = clock.instant();
    withJoined(feedback, one -> one.answered(text, way, by, now), History.Kind.ANSWERED, by, text);
    return feedback;
  }

  /**
   * Puts it away, with those that are joined into it.
   *
   * @param why no answer is possible, null where there is one
   * @throws ProblemException 409 unanswered if there is neither
   */
  public Feedback close(UUID id, @Nullable String ifMatch, @Nullable NoAnswer why, String by) {
    Feedback feedback = feedbacks.toChange(id, ifMatch);
    refuseClosed(feedback);
    if (why == null && !feedback.settled()) {
      throw ProblemException.conflict(
          "unanswered",
          "Answer its author first, or say why no answer is possible and who says so");
    }
    Instant now = clock.instant();
    withJoined(
        feedback,
        one -> {
          if (why != null && !one.settled()) {
            one.noAnswerPossible(why.reason(), why.saidBy());
          } else if (!one.settled()) {
            one.settledLike(feedback);
          }
          one.closed(by, now);
        },
        History.Kind.CLOSED,
        by,
        why == null ? null : why.saidBy() + ": " + why.reason());
    return feedback;
  }

  /** The author is not content; another answer is owed, in the time that its severity leaves. */
  public Feedback reopen(UUID id, @Nullable String ifMatch, String reason, String by) {
    Feedback feedback = feedbacks.toChange(id, ifMatch);
    refuseJoined(feedback);
    if (feedback.state().waits()) {
      throw ProblemException.conflict("open", "It is open already");
    }
    feedback.reopened(clock.instant().plus(feedback.severity().within(config)));
    feedback.raiseVersion();
    history.note(id, History.Kind.REOPENED, by, reason);
    return feedback;
  }

  /**
   * It says the same as another one: it counts no more by itself and gets the same answer. Those
   * that were joined into it come along.
   */
  public Feedback join(UUID id, @Nullable String ifMatch, UUID into, String by) {
    feedbacks.oneJoinsAtATime();
    if (id.equals(into) || feedbacks.parent(into).isPresent()) {
      throw ProblemException.conflict("not-by-itself", "Join it into one that stands by itself");
    }
    // the one first and then those joined into it, as an answer locks them
    Feedback main = feedbacks.visibleToChange(into);
    Feedback feedback = feedbacks.toChange(id, ifMatch);
    refuseJoined(feedback);
    refuseClosed(feedback);
    refuseClosed(main);
    for (Feedback one : feedbacks.joinedToChange(id)) {
      one.joined(into);
      one.raiseVersion();
    }
    feedback.joined(into);
    feedback.touched();
    feedback.raiseVersion();
    history.note(id, History.Kind.JOINED, by, main.number());
    history.note(into, History.Kind.JOINED, by, feedback.number());
    return feedback;
  }

  /**
   * What waits and can be gone on with, locked. What has its answer or is gone is left alone: who
   * writes again must be seen.
   */
  public Optional<Feedback> goingOn(UUID with) {
    feedbacks.oneJoinsAtATime();
    return feedbacks
        .locked(feedbacks.parent(with).orElse(with))
        .filter(main -> main.state().waits());
  }

  /** What has just come in goes on with that one, which is as grave as the gravest of both. */
  public void goesOn(Feedback fresh, Feedback main) {
    fresh.joined(main.id());
    fresh.raiseVersion();
    Severity graver = main.severity().atLeast(fresh.severity());
    if (graver != main.severity()) {
      main.judged(graver, graver.within(config));
      history.note(main.id(), History.Kind.SORTED, null, graver.toString());
    }
    main.raiseVersion();
    history.note(fresh.id(), History.Kind.JOINED, null, main.number());
    history.note(main.id(), History.Kind.JOINED, null, fresh.number());
  }

  /** Takes it apart again; an answer that it has got meanwhile stays. */
  public Feedback part(UUID id, @Nullable String ifMatch, String by) {
    feedbacks.oneJoinsAtATime();
    Feedback feedback = feedbacks.toChange(id, ifMatch);
    UUID from = feedback.joinedInto();
    if (from == null) {
      throw ProblemException.conflict("by-itself", "It stands by itself already");
    }
    feedback.joined(null);
    feedback.raiseVersion();
    history.note(id, History.Kind.PARTED, by, null);
    history.note(from, History.Kind.PARTED, by, feedback.number());
    return feedback;
  }

  private void withJoined(
      Feedback feedback,
      Consumer<Feedback> change,
      History.Kind kind,
      String by,
      @Nullable String note) {
    refuseJoined(feedback);
    change.accept(feedback);
    feedback.raiseVersion();
    List<Feedback> same = feedbacks.joinedToChange(feedback.id());
    for (Feedback one : same) {
      if (one.state() != FeedbackState.CLOSED) {
        change.accept(one);
        one.raiseVersion();
        history.note(one.id(), kind, by, note);
      }
    }
    history.note(feedback.id(), kind, by, note);
  }

  private static void refuseClosed(Feedback feedback) {
    if (feedback.state() == FeedbackState.CLOSED) {
      throw ProblemException.conflict(
          "closed", feedback.number() + " is closed; open it again first");
    }
  }

  private static void refuseJoined(Feedback feedback) {
    if (feedback.joinedInto() != null) {
      throw ProblemException.conflict(
          "joined", "It is joined into another one: see to that one, or take it apart first");
    }
  }

  /** What people say about it. */
  public record Sorting(
      @Nullable String category,
      @Nullable String subcategory,
      Severity severity,
      @Nullable String team,
      @Nullable String owner) {
    String said() {
      return severity
          + (category == null ? "" : " " + category)
          + (subcategory == null ? "" : "/" + subcategory);
    }
  }

  /**
   * Why its author gets no answer.
   *
   * @param saidBy who has said so
   */
  public record NoAnswer(String reason, String saidBy) {}
}

package io.huifang.survey.feedback;

import io.huifang.platform.id.Ids;
import io.huifang.survey.severe.SevereWords;
import io.huifang.survey.text.taught.Suggestions;
import io.huifang.survey.text.words.Terms;
import io.huifang.survey.text.words.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes feedback in: read, judged and numbered, once for an external id. */
@ApplicationScoped
public class Receiving {
  @Inject Feedbacks feedbacks;
  @Inject SevereWords severe;
  @Inject Suggestions suggestions;
  @Inject History history;
  @Inject FeedbackConfig config;
  @Inject Clock clock;

  /**
   * Of two that come at once under one external id the second finds the first.
   *
   * @param by who brings it, null if it comes by itself
   */
  @Transactional
  public Received take(NewFeedback told, @Nullable String by) {
    String externalId = told.externalId();
    if (externalId != null) {
      feedbacks.lockExternalId(externalId);
      Optional<Feedback> known = feedbacks.byExternalId(externalId);
      if (known.isPresent()) {
        return new Received(known.get(), false);
      }
    }
    return new Received(store(Ids.next(), told, FeedbackLinks.NONE, by), true);
  }

  /** Stores it in the transaction of the caller, who knows that it is new. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Feedback store(UUID id, NewFeedback told, FeedbackLinks links, @Nullable String by) {
    return store(id, told, links, by, null);
  }

  /**
   * The same where there is something to say about how it came in.
   *
   * @param note for people, null for none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Feedback store(
      UUID id, NewFeedback told, FeedbackLinks links, @Nullable String by, @Nullable String note) {
    Feedback feedback = new Feedback(id, feedbacks.nextNumber(), told, links, clock.instant());
    read(feedback, told.severity());
    feedbacks.persist(feedback);
    history.note(id, History.Kind.RECEIVED, by, note);
    return feedback;
  }

  /** Another import says it otherwise, and nobody has worked on it yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void correct(Feedback feedback, NewFeedback told, @Nullable String by) {
    feedback.told(told);
    read(feedback, told.severity());
    feedback.raiseVersion();
    history.note(feedback.id(), History.Kind.CORRECTED, by, null);
  }

  /** A severe word makes it grave, whatever the source says. */
  private void read(Feedback feedback, @Nullable Severity said) {
    List<String> words = severe.in(feedback.words());
    List<String> terms =
        Terms.of(suggestions.read(feedback.words())).stream().map(Word::text).distinct().toList();
    Severity usual = Objects.requireNonNullElse(said, Severity.MEDIUM);
    Severity severity = words.isEmpty() ? usual : usual.atLeast(Severity.HIGH);
    feedback.read(words, terms, severity, severity.within(config));
  }

  /**
   * What has become of it.
   *
   * @param fresh whether it was not here before
   */
  public record Received(Feedback feedback, boolean fresh) {}
}

package io.huifang.survey.feedback.page;

import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.FeedbackView;
import io.huifang.survey.feedback.History;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.likeness.Likeness;
import io.huifang.survey.feedback.onward.Wish;
import io.huifang.survey.text.taught.Guessed;
import io.huifang.survey.text.taught.Sentiment;
import io.huifang.survey.text.taught.Suggestion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page shows. */
public record ItemPage(
    FeedbackView f,
    @Nullable String author,
    @Nullable Suggestion suggestion,
    List<Likeness.Like> similar,
    List<FeedbackView> joined,
    @Nullable String main,
    List<Wish> wishes,
    @Nullable Link escalation,
    List<History.Line> history,
    boolean linked) {

  public boolean closed() {
    return f.state() == FeedbackState.CLOSED;
  }

  /** Whether anything can be done here, and not where it is joined into. */
  public boolean alone() {
    return f.joinedInto() == null;
  }

  /** Whether there is anything to take over. */
  public boolean suggests() {
    return suggestion != null && (suggestion.category() != null || suggestion.severity() != null);
  }

  /** How grave it is by its words, null if nothing speaks for any. */
  public @Nullable Severity suggested() {
    return suggestion == null || suggestion.severity() == null
        ? null
        : Severity.valueOf(suggestion.severity().name());
  }

  /** Code of the category that its words suggest, null for none. */
  public @Nullable String suggestedCategory() {
    Guessed<String> guess = suggestion == null ? null : suggestion.category();
    return guess == null ? null : guess.value();
  }

  /** What its words sound like, null if nobody knows. */
  public @Nullable Sentiment mood() {
    Guessed<Sentiment> guess = suggestion == null ? null : suggestion.sentiment();
    return guess == null ? null : guess.value();
  }

  public boolean categorySure() {
    return suggestion != null && suggestion.category() != null && suggestion.category().confident();
  }

  public boolean moodSure() {
    return suggestion != null
        && suggestion.sentiment() != null
        && suggestion.sentiment().confident();
  }

  public String categoryShare() {
    return suggestion == null || suggestion.category() == null
        ? ""
        : percent(suggestion.category().confidence());
  }

  public String moodShare() {
    return suggestion == null || suggestion.sentiment() == null
        ? ""
        : percent(suggestion.sentiment().confidence());
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** As one value of the form. */
  public String category() {
    String first = f.told().category();
    String second = f.told().subcategory();
    return first == null ? "" : second == null ? first : first + "/" + second;
  }

  public boolean wants(String kind) {
    return wishes.stream().anyMatch(wish -> wish.kind().name().equals(kind));
  }

  /** Somewhere else. */
  public record Link(UUID id, String number) {}
}

package io.huifang.survey.feedback.page;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Form;
import io.huifang.survey.TeamScope;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackView;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.Handling;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.category.Categories;
import io.huifang.survey.text.taught.Guessed;
import io.huifang.survey.text.taught.Suggestion;
import io.huifang.survey.text.taught.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of the page of one feedback mean; each sends the version that it was made from.
 */
@ApplicationScoped
@Transactional
class ItemForms {
  @Inject Handling handling;
  @Inject Feedbacks feedbacks;
  @Inject Categories categories;
  @Inject Suggestions suggestions;
  @Inject TeamScope scope;
  @Inject Caller caller;

  void sort(UUID id, Form form) {
    FeedbackView now = feedbacks.visible(id).view();
    String chosen = form.optional("category");
    String[] parts = chosen == null ? new String[0] : chosen.split("/", 2);
    String category = parts.length > 0 ? parts[0] : null;
    String subcategory = parts.length > 1 ? parts[1] : null;
    if (!Objects.equals(category, now.told().category())
        || !Objects.equals(subcategory, now.told().subcategory())) {
      categories.check(category, subcategory);
    }
    String team = form.fields().containsKey("team") ? form.optional("team") : now.told().team();
    if (!scope.maySee(team)) {
      throw ProblemException.badField("team", "must be your own team");
    }
    Severity severity =
        Objects.requireNonNullElse(
            Params.oneOf("severity", Severity.class, form.optional("severity")), now.severity());
    sort(id, form, category, subcategory, severity, team, form.optional("owner"));
  }

  void take(UUID id, Form form) {
    FeedbackView now = feedbacks.visible(id).view();
    sort(
        id,
        form,
        now.told().category(),
        now.told().subcategory(),
        now.severity(),
        now.told().team(),
        caller.id());
  }

  /** What is suggested now, in the place of what was there; a severe word keeps it grave. */
  void suggestion(UUID id, Form form) {
    Feedback feedback = feedbacks.visible(id);
    FeedbackView now = feedback.view();
    Suggestion suggested = suggestions.of(feedback.words(), !feedback.severeWords().isEmpty());
    Guessed<String> category = suggested.category();
    boolean other = category != null && !category.value().equals(now.told().category());
    Severity severity =
        suggested.severity() == null
            ? now.severity()
            : Severity.valueOf(suggested.severity().name());
    sort(
        id,
        form,
        category == null ? now.told().category() : category.value(),
        other ? null : now.told().subcategory(),
        feedback.severeWords().isEmpty() ? severity : severity.atLeast(now.severity()),
        now.told().team(),
        now.owner());
  }

  private void sort(
      UUID id,
      Form form,
      @Nullable String category,
      @Nullable String subcategory,
      Severity severity,
      @Nullable String team,
      @Nullable String owner) {
    handling.sort(
        id,
        etag(form),
        new Handling.Sorting(category, subcategory, severity, team, owner),
        caller.id());
  }

  void answer(UUID id, Form form) {
    handling.answer(
        id, etag(form), form.text("answer", 10_000), form.text("way", 100), caller.id());
  }

  void close(UUID id, Form form) {
    boolean without = form.optional("reason") != null || form.optional("saidBy") != null;
    Handling.NoAnswer none =
        without ? new Handling.NoAnswer(form.text("reason", 2000), form.text("saidBy", 200)) : null;
    handling.close(id, etag(form), none, caller.id());
  }

  void reopen(UUID id, Form form) {
    handling.reopen(id, etag(form), form.text("reason", 2000), caller.id());
  }

  void join(UUID id, Form form) {
    UUID into = Params.uuid("into", form.text("into", 36));
    handling.join(id, etag(form), Objects.requireNonNull(into), caller.id());
  }

  void part(UUID id, Form form) {
    handling.part(id, etag(form), caller.id());
  }

  private static String etag(Form form) {
    return Version.etag(form.version());
  }
}

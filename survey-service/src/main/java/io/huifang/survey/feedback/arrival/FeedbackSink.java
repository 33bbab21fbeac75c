package io.huifang.survey.feedback.arrival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.OneByOne;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.language.Language;
import io.huifang.platform.privacy.Traces;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackLinks;
import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Receiving;
import io.huifang.survey.feedback.Severity;
import io.huifang.survey.feedback.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback from files, such as callbacks, posts and suggestions that another system has kept. */
@ApplicationScoped
public class FeedbackSink implements RecordSink<NewFeedback> {
  private static final String WORKED_ON = "somebody has worked on it here";
  private static final String GONE = "it is gone";

  /** Answers come by themselves. */
  private static final List<String> SOURCES =
      List.of("CALLBACK", "SOCIAL", "COMPLAINT", "STAFF", "MAIL", "OTHER");

  /** A file that tells days only may be ahead of us by its time zone. */
  private static final Duration ZONES = Duration.ofDays(1);

  @Inject Feedbacks feedbacks;
  @Inject Receiving receiving;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @Override
  public String target() {
    return "feedback";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "source",
        "channel",
        "text",
        "language",
        "authorName",
        "authorContact",
        "occurredAt",
        "category",
        "subcategory",
        "severity",
        "team");
  }

  @Override
  public Map<String, String> types() {
    return Map.of("occurredAt", "timestamp");
  }

  @Override
  public NewFeedback read(MappedRecord record) {
    RecordFields fields = new RecordFields(record.values());
    String text = fields.text("text", 20_000);
    if (text == null) {
      throw new BadRecordException("text", "is missing; leave such rows out with skip");
    }
    String tag = fields.text("language", 35);
    String category = fields.text("category", 100);
    String subcategory = fields.text("subcategory", 100);
    if (subcategory != null && category == null) {
      throw new BadRecordException("category", "is missing beside a subcategory");
    }
    return new NewFeedback(
        source(fields),
        fields.text("channel", 100),
        record.externalId(),
        null,
        text.strip(),
        Language.of(tag == null ? "zh-CN" : tag).tag(),
        new NewFeedback.Author(
            null, fields.text("authorName", 200), fields.text("authorContact", 254)),
        occurredAt(record.values().timestamp("occurredAt")),
        category,
        subcategory,
        fields.oneOf("severity", Severity.class),
        fields.text("team", 100));
  }

  private static Source source(RecordFields fields) {
    String source = fields.oneOf("source", SOURCES);
    return source == null ? Source.OTHER : Source.valueOf(source);
  }

  private @Nullable Instant occurredAt(@Nullable Instant at) {
    if (at != null && at.isAfter(clock.instant().plus(ZONES))) {
      throw new BadRecordException(
          "occurredAt", "is in the future; correct the file, or the limit times.until");
    }
    return at;
  }

  @Override
  public Map<String, Object> preview(NewFeedback record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "source", record.source());
    put(fields, "channel", record.channel());
    put(fields, "occurredAt", record.occurredAt());
    put(fields, "text", record.text());
    put(fields, "authorName", record.author().name());
    put(fields, "authorContact", record.author().contact());
    put(fields, "category", record.category());
    put(fields, "subcategory", record.subcategory());
    put(fields, "severity", record.severity());
    put(fields, "team", record.team());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  @Override
  public Map<String, UUID> known(Collection<String> externalIds) {
    return feedbacks.known(externalIds);
  }

  @Override
  public void add(UUID job, Map<UUID, NewFeedback> fresh) {
    fresh.forEach((id, told) -> receiving.store(id, told, FeedbackLinks.NONE, null));
  }

  @Override
  public Map<UUID, String> remember(Collection<UUID> ids) {
    Map<UUID, String> texts = new HashMap<>();
    if (!ids.isEmpty()) {
      feedbacks.list("id in ?1", ids).forEach(one -> texts.put(one.id(), write(one.asTold())));
    }
    return texts;
  }

  @Override
  public Map<UUID, String> replace(UUID job, Map<UUID, NewFeedback> records) {
    return OneByOne.each(records, this::corrected);
  }

  @Override
  public Map<UUID, String> restore(Map<UUID, String> former) {
    return OneByOne.each(former, (id, text) -> corrected(id, read(text)));
  }

  @Override
  public Map<UUID, String> withdraw(List<UUID> ids) {
    Map<UUID, UUID> same = new HashMap<>();
    ids.forEach(id -> same.put(id, id));
    return OneByOne.each(
        same,
        (id, whatever) ->
            feedbacks.findByIdOptional(id).isPresent() ? changed(id, this::gone) : null);
  }

  private @Nullable String corrected(UUID id, NewFeedback told) {
    return changed(
        id,
        feedback -> {
          if (same(feedback, told)) {
            return SAME;
          }
          receiving.correct(feedback, told, null);
          return null;
        });
  }

  /** Whether it would be stored as it is stored now. */
  private static boolean same(Feedback feedback, NewFeedback told) {
    NewFeedback now = feedback.asTold();
    Severity usual = told.severity() == null ? Severity.MEDIUM : told.severity();
    Severity severity = feedback.severeWords().isEmpty() ? usual : usual.atLeast(Severity.HIGH);
    Instant at = told.occurredAt() == null ? now.occurredAt() : told.occurredAt();
    return now.equals(
        new NewFeedback(
            told.source(),
            told.channel(),
            told.externalId(),
            told.title(),
            told.text(),
            told.language(),
            told.author(),
            at,
            told.category(),
            told.subcategory(),
            severity,
            told.team()));
  }

  private @Nullable String gone(Feedback feedback) {
    if (!feedbacks.joined(feedback.id()).isEmpty()) {
      return WORKED_ON;
    }
    feedbacks.delete(feedback);
    feedbacks.flush();
    return null;
  }

  /** What somebody has worked on stays as it is; what was erased is not brought back. */
  private @Nullable String changed(UUID id, Change change) {
    Optional<Feedback> found = feedbacks.locked(id);
    if (found.isEmpty()) {
      return GONE;
    }
    Feedback feedback = found.get();
    if (feedback.state() != FeedbackState.NEW || feedback.joinedInto() != null) {
      return WORKED_ON;
    }
    return feedback.text().equals(Traces.MARKER) ? GONE : change.of(feedback);
  }

  private String write(NewFeedback told) {
    try {
      return json.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private NewFeedback read(String text) {
    try {
      return json.readValue(text, NewFeedback.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A former record is damaged", e);
    }
  }

  /** What is done with one that nobody has worked on. */
  @FunctionalInterface
  private interface Change {
    @Nullable String of(Feedback feedback);
  }
}

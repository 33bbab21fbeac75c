package io.huifang.survey.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.web.Language;
import io.huifang.survey.Dims;
import io.huifang.survey.answer.AnswerCapture;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.AnswerSubject;
import io.huifang.survey.answer.Answering;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers from another system. An answer that is known by its id stays as it is. */
@ApplicationScoped
public class AnswerSink implements RecordSink {
  /** A file that tells days only may be ahead of us by its time zone. */
  private static final Duration ZONES = Duration.ofDays(1);

  private static final List<String> TIERS = List.of("STANDARD", "PRIORITY", "VIP");

  @Inject Answering answering;
  @Inject Clock clock;

  @Override
  public String target() {
    return "answer";
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "ticketExternalId",
        "receivedAt",
        "language",
        "overall",
        "nps",
        "solvedAtFirstContact",
        "comment",
        "channel",
        "category",
        "subcategory",
        "team",
        "agent",
        "tier",
        "segment");
  }

  @Override
  public boolean takesLabels() {
    return true;
  }

  @Override
  public Map<String, String> types() {
    return Map.of(
        "receivedAt", "timestamp",
        "overall", "integer",
        "nps", "integer",
        "solvedAtFirstContact", "boolean");
  }

  @Override
  public Outcome accept(MappedRecord record) {
    return outcome(answering.takeAll(List.of(read(record))).get(0));
  }

  /** What can be read is stored at once; known ids are looked up in one query. */
  @Override
  public List<Result> acceptAll(List<MappedRecord> records) {
    List<Answering.Past> sound = new ArrayList<>();
    List<@Nullable BadRecordException> bad = new ArrayList<>();
    for (MappedRecord record : records) {
      try {
        sound.add(read(record));
        bad.add(null);
      } catch (BadRecordException e) {
        bad.add(e);
      }
    }
    Iterator<Boolean> fresh = answering.takeAll(sound).iterator();
    List<Result> results = new ArrayList<>();
    for (BadRecordException reason : bad) {
      results.add(
          reason == null
              ? new Result(outcome(fresh.next()), null)
              : new Result(Outcome.UNCHANGED, reason));
    }
    return results;
  }

  private static Outcome outcome(boolean fresh) {
    return fresh ? Outcome.ACCEPTED : Outcome.UNCHANGED;
  }

  private Answering.Past read(MappedRecord record) {
    RecordFields fields = new RecordFields(record.values());
    String id = record.externalId();
    AnswerSubject about =
        AnswerSubject.imported(id, fields.text("ticketExternalId", 200), dims(fields));
    AnswerCapture given =
        new AnswerCapture(
            receivedAt(record.values()), language(fields), Questionnaire.CURRENT, null);
    return new Answering.Past(id, about, given, input(fields, record.values()));
  }

  private static AnswerInput input(RecordFields fields, MappedValues values) {
    Integer overall = fields.number("overall", 1, Questionnaire.CURRENT.scale());
    AnswerInput input =
        new AnswerInput(
            overall == null ? Map.of() : Map.of(Touchpoint.OVERALL, overall),
            fields.number("nps", 0, Questionnaire.BEST_NPS),
            values.bool("solvedAtFirstContact"),
            fields.text("comment", 20_000));
    if (overall == null
        && input.nps() == null
        && input.solvedAtFirstContact() == null
        && input.comment() == null) {
      throw new BadRecordException(
          "overall",
          "is missing, and so are nps, solvedAtFirstContact and comment; leave such rows out with skip");
    }
    return input;
  }

  private Instant receivedAt(MappedValues values) {
    Instant at = values.timestamp("receivedAt");
    if (at == null) {
      throw new BadRecordException("receivedAt", "is missing; every answer needs one");
    }
    if (at.isAfter(clock.instant().plus(ZONES))) {
      throw new BadRecordException(
          "receivedAt", "is in the future; correct the file, or the limit times.until");
    }
    return at;
  }

  private static Language language(RecordFields fields) {
    @Nullable String tag = fields.text("language", 35);
    return Language.of(tag == null ? "zh-CN" : tag);
  }

  private static Dims dims(RecordFields fields) {
    return new Dims(
        fields.code("channel", 100),
        fields.text("category", 100),
        fields.text("subcategory", 100),
        null,
        fields.oneOf("tier", TIERS),
        fields.text("segment", 60),
        fields.text("team", 100),
        fields.text("agent", 100),
        fields.labels().isEmpty() ? null : fields.labels());
  }
}

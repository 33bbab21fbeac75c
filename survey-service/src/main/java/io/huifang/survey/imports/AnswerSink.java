package io.huifang.survey.imports;

import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.RecordFields;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.language.Language;
import io.huifang.survey.Dims;
import io.huifang.survey.answer.AnswerCapture;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.AnswerSubject;
import io.huifang.survey.answer.Answers;
import io.huifang.survey.answer.Score;
import io.huifang.survey.past.PastAnswer;
import io.huifang.survey.past.PastAnswers;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers from another system. */
@ApplicationScoped
public class AnswerSink implements RecordSink<PastAnswer> {
  /** A file that tells days only may be ahead of us by its time zone. */
  private static final Duration ZONES = Duration.ofDays(1);

  private static final List<String> TIERS = List.of("STANDARD", "PRIORITY", "VIP");

  @Inject PastAnswers past;
  @Inject Questionnaires questionnaires;
  @Inject Answers answers;
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
        "segment",
        "weight");
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
        "solvedAtFirstContact", "boolean",
        "weight", "decimal");
  }

  @Override
  public PastAnswer read(MappedRecord record) {
    RecordFields fields = new RecordFields(record.values());
    AnswerSubject about =
        AnswerSubject.imported(
            record.externalId(), fields.text("ticketExternalId", 200), dims(fields));
    AnswerCapture given =
        new AnswerCapture(
            receivedAt(record.values()),
            language(fields).tag(),
            asked().key(),
            null,
            fields.weight());
    return new PastAnswer(about, given, input(asked().content(), fields, record.values()));
  }

  @Override
  public Map<String, Object> preview(PastAnswer record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "receivedAt", record.given().at());
    put(fields, "ticketExternalId", record.about().ticketExternalId());
    put(fields, "overall", overall(record.input()));
    put(fields, "nps", record.input().nps());
    put(fields, "solvedAtFirstContact", record.input().solvedAtFirstContact());
    put(fields, "comment", record.input().comment());
    put(fields, "channel", record.about().dims().channel());
    put(fields, "category", record.about().dims().category());
    put(fields, "team", record.about().dims().team());
    put(fields, "agent", record.about().dims().agent());
    put(fields, "tier", record.about().dims().tier());
    put(fields, "weight", record.given().weight());
    return fields;
  }

  /** History is told as answers to what is asked after service. */
  private Questionnaire asked() {
    return questionnaires.inForce(Questionnaires.SERVICE);
  }

  private static @Nullable Integer overall(AnswerInput input) {
    return input.scores().stream()
        .filter(score -> score.touchpoint() == Touchpoint.OVERALL)
        .map(Score::value)
        .findFirst()
        .orElse(null);
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  @Override
  public Map<String, UUID> known(Collection<String> externalIds) {
    return externalIds.isEmpty() ? Map.of() : answers.known(externalIds);
  }

  @Override
  public void add(UUID job, Map<UUID, PastAnswer> fresh) {
    past.add(fresh);
  }

  @Override
  public Map<UUID, String> remember(Collection<UUID> ids) {
    return past.remember(ids);
  }

  @Override
  public Map<UUID, String> replace(UUID job, Map<UUID, PastAnswer> records) {
    return past.replace(records);
  }

  @Override
  public Map<UUID, String> restore(Map<UUID, String> former) {
    return past.restore(former);
  }

  @Override
  public Map<UUID, String> withdraw(List<UUID> ids) {
    past.withdraw(ids);
    return Map.of();
  }

  private static AnswerInput input(Definition asked, RecordFields fields, MappedValues values) {
    Integer overall = fields.number("overall", 1, 5);
    AnswerInput input =
        AnswerInput.known(
            asked,
            overall == null ? Map.of() : Map.of(Touchpoint.OVERALL, overall),
            fields.number("nps", 0, 10),
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

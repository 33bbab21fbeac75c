package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.FactKind;
import io.huifang.kpi.Measured;
import io.huifang.kpi.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is measured of an answer; its words stay in survey-service. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AnswerState(
    UUID id,
    @Nullable UUID invitationId,
    String purpose,
    @Nullable UUID ticketId,
    @Nullable UUID caseId,
    @Nullable UUID customerId,
    Instant receivedAt,
    @Nullable String medium,
    @Nullable List<Score> scores,
    @Nullable Integer nps,
    @Nullable Boolean solvedAtFirstContact,
    @Nullable Dims dims,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal weight)
    implements State {
  /** The lowest satisfied score by scale; scales are never mixed. */
  private static final Map<Integer, Integer> SATISFIED = Map.of(3, 3, 5, 4, 7, 6);

  @Override
  public boolean belongsTo(UUID subject) {
    return subject.equals(id);
  }

  @Override
  public String label() {
    return id.toString();
  }

  @Override
  public List<Fact> facts(UUID subject, long version) {
    FactChecks.required("answer.purpose", purpose);
    FactChecks.required("answer.receivedAt", receivedAt);
    Measured about =
        new Measured(
            "answer",
            id,
            version,
            FactChecks.dims(dims),
            customerId,
            ticketId,
            FactChecks.weight(weight));
    // A follow-up asks unhappy people whether they recovered: it would bias the ordinary scores.
    String followUp = purpose.equals("CASE") ? "FOLLOW_UP_OF_CASE" : null;
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(about, FactKind.ANSWERED, receivedAt).ref(invitationId));
    for (Score score : scores == null ? List.<Score>of() : scores) {
      addScore(facts, about, score, followUp);
    }
    if (nps != null) {
      FactChecks.range("answer.nps", nps, 0, 10);
      int side = nps >= 9 ? 1 : nps <= 6 ? -1 : 0;
      Outcome outcome =
          side > 0 ? Outcome.PROMOTER : side < 0 ? Outcome.DETRACTOR : Outcome.PASSIVE;
      facts.add(
          Fact.of(about, FactKind.NPS, receivedAt)
              .score(nps, 10)
              .num(side)
              .outcome(outcome)
              .excluded(followUp));
    }
    if (solvedAtFirstContact != null) {
      facts.add(
          Fact.of(about, FactKind.SOLVED, receivedAt).num(solvedAtFirstContact).excluded(followUp));
    }
    FactChecks.text("answer.medium", medium);
    facts.forEach(fact -> fact.medium(medium));
    return facts;
  }

  private void addScore(List<Fact> facts, Measured about, Score score, @Nullable String followUp) {
    String touchpoint = FactChecks.required("scores.touchpoint", score.touchpoint());
    Integer lowest = SATISFIED.get(score.scale());
    if (lowest == null) {
      throw new io.huifang.platform.event.RejectedEventException("scores.scale must be 3, 5 or 7");
    }
    FactChecks.range("scores.value", score.value(), 1, score.scale());
    boolean satisfied = score.value() >= lowest;
    facts.add(
        Fact.of(about, FactKind.SCORE, receivedAt)
            .qualifier(touchpoint)
            .score(score.value(), score.scale())
            .num(satisfied)
            .label(String.valueOf(score.value()))
            .excluded(followUp));
    if (followUp != null && touchpoint.equals("OVERALL")) {
      facts.add(
          Fact.of(about, FactKind.RECOVERY, receivedAt)
              .ref(caseId)
              .score(score.value(), score.scale())
              .num(satisfied)
              .outcome(satisfied ? Outcome.RECOVERED : Outcome.NOT_RECOVERED)
              .excluded(caseId == null ? "NO_CASE" : null));
    }
  }

  /** One score by touchpoint. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Score(String touchpoint, int scale, int value) {}
}

package io.huifang.survey.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link for everybody, with what has come by it.
 *
 * @param url what a poster shows and a page embeds
 * @param most how many answers it takes, null for as many as come
 * @param creator name of whoever has made it
 * @param answers how many have come
 * @param setAside how often something came that calls itself a program, or fills in what nobody
 *     sees; not counted and not kept
 */
@Schema(name = "SurveyLink")
public record SurveyLinkView(
    UUID id,
    String code,
    String url,
    String name,
    State state,
    String questionnaire,
    @Nullable String team,
    Map<String, String> labels,
    List<String> sites,
    @Nullable Integer most,
    Instant createdAt,
    String creator,
    @Nullable Instant expiresAt,
    @Nullable Instant closedAt,
    long answers,
    long setAside,
    @Nullable Instant lastAnswerAt) {

  /** Whether it takes answers, and if not, why. */
  @Schema(name = "SurveyLinkState")
  public enum State {
    OPEN,
    FULL,
    EXPIRED,
    CLOSED
  }

  static SurveyLinkView of(SurveyLink link, SurveyLinkCount count, Instant now, String url) {
    return new SurveyLinkView(
        link.id(),
        link.code(),
        url,
        link.name(),
        state(link, count, now),
        link.questionnaire(),
        link.team(),
        link.labels(),
        link.sites(),
        link.most(),
        link.createdAt(),
        link.creator(),
        link.expiresAt(),
        link.closedAt(),
        count.answers(),
        count.setAside(),
        count.lastAt());
  }

  private static State state(SurveyLink link, SurveyLinkCount count, Instant now) {
    if (link.closedAt() != null) {
      return State.CLOSED;
    }
    Integer most = link.most();
    if (most != null && count.answers() >= most) {
      return State.FULL;
    }
    return link.takes(now) ? State.OPEN : State.EXPIRED;
  }
}

package io.huifang.survey.results.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link as those see it who make them; the secret is not in it.
 *
 * @param shows which answers, as parameters of the page
 * @param texts whether comments are shown
 * @param creator name of whoever has made it
 * @param opened how often
 */
@Schema(name = "ResultsLink")
public record LinkView(
    UUID id,
    String name,
    State state,
    Map<String, List<String>> shows,
    boolean texts,
    Instant createdAt,
    String creator,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    long opened,
    @Nullable Instant lastOpenedAt) {

  /** Whether it still opens. */
  @Schema(name = "ResultsLinkState")
  public enum State {
    OPEN,
    EXPIRED,
    REVOKED
  }

  static LinkView of(ResultsLink link, Instant now, long opened, @Nullable Instant last) {
    State state = link.isRevoked() ? State.REVOKED : link.opens(now) ? State.OPEN : State.EXPIRED;
    return new LinkView(
        link.id(),
        link.name(),
        state,
        link.shows(),
        link.texts(),
        link.createdAt(),
        link.creator(),
        link.expiresAt(),
        link.revokedAt(),
        opened,
        last);
  }
}

package io.huifang.survey.link;

import io.huifang.platform.web.Seal;
import io.huifang.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What makes one look at the page one answer, to the version that was looked at. */
@ApplicationScoped
class LinkTokens {
  private final String secret;
  @Inject LinkConfig config;
  @Inject Clock clock;

  @Inject
  LinkTokens(
      @ConfigProperty(name = "quarkus.oidc.pages.token-state-manager.encryption-secret")
          String secret) {
    this.secret = secret;
  }

  /** For one look at the page. */
  String issue(SurveyLink link, Questionnaire shown) {
    String text = clock.instant().toEpochMilli() + " " + UUID.randomUUID() + " " + shown.version();
    return seal(link).close(text);
  }

  /** Empty if it was not issued here for this link, or too long ago. */
  Optional<Token> read(SurveyLink link, @Nullable String token) {
    String opened = token == null ? null : seal(link).open(token);
    if (token == null || opened == null) {
      return Optional.empty();
    }
    String[] parts = opened.split(" ", 3);
    Instant end = Instant.ofEpochMilli(Long.parseLong(parts[0])).plus(config.slowest());
    return clock.instant().isAfter(end)
        ? Optional.empty()
        : Optional.of(new Token(UUID.fromString(parts[1]), Integer.parseInt(parts[2]), token));
  }

  private Seal seal(SurveyLink link) {
    return new Seal(secret, "survey link " + link.id());
  }

  /**
   * One look at the page.
   *
   * @param once another one for each look
   * @param version of the questionnaire
   * @param text as it stands in the form
   */
  record Token(UUID once, int version, String text) {}
}

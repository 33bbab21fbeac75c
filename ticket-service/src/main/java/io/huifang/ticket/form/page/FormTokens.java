package io.huifang.ticket.form.page;

import io.huifang.platform.web.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What makes one look at a form one ticket, and tells people from programs that do not read. */
@ApplicationScoped
public class FormTokens {
  private final String secret;
  @Inject FormConfig config;
  @Inject Clock clock;

  @Inject
  FormTokens(
      @ConfigProperty(name = "quarkus.oidc.pages.token-state-manager.encryption-secret")
          String secret) {
    this.secret = secret;
  }

  /** For one look at a form. */
  String issue(String form) {
    return seal(form).close(clock.instant().toEpochMilli() + " " + UUID.randomUUID());
  }

  /** Empty if it was not issued here for this form. */
  Optional<Token> read(String form, @Nullable String token) {
    String opened = token == null ? null : seal(form).open(token);
    if (opened == null) {
      return Optional.empty();
    }
    String[] parts = opened.split(" ", 2);
    return Optional.of(new Token(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]));
  }

  /** What the page says after it was sent; nobody else can make it say something. */
  String done(String form, Sent sent) {
    return sealDone(form).close(sent.mailed() + " " + sent.number());
  }

  Optional<Sent> readDone(String form, @Nullable String done) {
    String opened = done == null ? null : sealDone(form).open(done);
    if (opened == null) {
      return Optional.empty();
    }
    String[] parts = opened.split(" ", 2);
    return Optional.of(new Sent(parts[1], Boolean.parseBoolean(parts[0])));
  }

  boolean tooFast(Token token) {
    return age(token).compareTo(config.fastest()) < 0;
  }

  boolean tooOld(Token token) {
    return age(token).compareTo(config.slowest()) > 0;
  }

  private Duration age(Token token) {
    return Duration.between(token.issued(), clock.instant());
  }

  private Seal seal(String form) {
    return new Seal(secret, "contact form " + form);
  }

  private Seal sealDone(String form) {
    return new Seal(secret, "contact form sent " + form);
  }

  /**
   * One look at a form.
   *
   * @param once another one for each look
   */
  record Token(Instant issued, String once) {}

  /**
   * What became of it.
   *
   * @param mailed whether the number and a link went out by mail
   */
  public record Sent(String number, boolean mailed) {}
}

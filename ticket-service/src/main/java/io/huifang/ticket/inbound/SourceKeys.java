package io.huifang.ticket.inbound;

import io.huifang.platform.web.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys of messengers: made here, shown once, kept sealed. */
@ApplicationScoped
class SourceKeys {
  /** So long a messenger may take to learn of a new one. */
  static final Duration BOTH_HOLD = Duration.ofDays(7);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private final String secret;
  @Inject Clock clock;

  @Inject
  SourceKeys(@ConfigProperty(name = "huifang.inbound.seal-secret") String secret) {
    this.secret = secret;
  }

  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String seal(UUID source, String key) {
    return purpose(source).close(key);
  }

  /** Those that hold now, the newest first; none if this installation has another secret now. */
  List<String> holding(InboundSource source) {
    List<String> keys = new ArrayList<>();
    add(keys, source.id(), source.sealedKey());
    Instant until = source.view().formerUntil();
    String former = source.formerKey();
    if (former != null && until != null && clock.instant().isBefore(until)) {
      add(keys, source.id(), former);
    }
    return List.copyOf(keys);
  }

  private void add(List<String> keys, UUID source, String sealed) {
    String key = purpose(source).open(sealed);
    if (key != null) {
      keys.add(key);
    }
  }

  private Seal purpose(UUID source) {
    return new Seal(secret, "inbound source " + source);
  }
}

package io.huifang.escalation.notify.endpoint;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Seals addresses and secrets, and opens them to send. */
@ApplicationScoped
class EndpointKeys {
  /** So long the other side may take to learn of a new secret. */
  static final Duration BOTH_SIGN = Duration.ofDays(7);

  static final String PREFIX = "whsec_";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Within the 24 to 64 bytes that Standard Webhooks asks for. */
  private static final int BYTES = 32;

  private final String installation;
  @Inject Clock clock;

  @Inject
  EndpointKeys(@ConfigProperty(name = "huifang.notify.seal-secret") String installation) {
    this.installation = installation;
  }

  /** A secret of a webhook. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  String sealAddress(UUID endpoint, String address) {
    return seal(endpoint, "address").close(address);
  }

  String sealSecret(UUID endpoint, String secret) {
    return seal(endpoint, "secret").close(secret);
  }

  /** Empty if this installation has another secret now than when it was sealed. */
  Optional<Target> open(Endpoint endpoint) {
    String address = seal(endpoint.id(), "address").open(endpoint.sealedAddress());
    List<String> secrets = new ArrayList<>();
    boolean whole = add(secrets, endpoint.id(), endpoint.sealedSecret());
    Instant until = endpoint.view().formerUntil();
    if (until != null && clock.instant().isBefore(until)) {
      whole &= add(secrets, endpoint.id(), endpoint.formerSecret());
    }
    return address == null || !whole
        ? Optional.empty()
        : Optional.of(new Target(endpoint.id(), endpoint.channel(), address, List.copyOf(secrets)));
  }

  /** False if there is one that does not open. */
  private boolean add(List<String> secrets, UUID endpoint, @Nullable String sealed) {
    String secret = sealed == null ? null : seal(endpoint, "secret").open(sealed);
    if (secret != null) {
      secrets.add(secret);
    }
    return sealed == null || secret != null;
  }

  private Seal seal(UUID endpoint, String what) {
    return new Seal(installation, "notify " + what + " " + endpoint);
  }
}

package io.huifang.platform.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Buckets of tokens, one for each rate and key, in the memory of this replica. The longest unused
 * are forgotten beyond 20,000, some megabytes: who has so many addresses begins with a full bucket.
 */
@ApplicationScoped
class Rates {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 20_000;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
  @Inject Clock clock;

  /** Takes one token. */
  Verdict take(String rate, int perMinute, String key) {
    return ask(rate, perMinute, key, 1);
  }

  /** Looks whether there is one, without taking it. */
  Verdict look(String rate, int perMinute, String key) {
    return ask(rate, perMinute, key, 0);
  }

  private Verdict ask(String rate, int perMinute, String key, int tokens) {
    if (perMinute <= 0) {
      return Verdict.UNLIMITED;
    }
    Bucket bucket = buckets.get(rate + " " + key, unknown -> full(perMinute));
    if (tokens == 0) {
      long left = bucket.getAvailableTokens();
      return new Verdict(rate, perMinute, left, left > 0 ? 0 : MINUTE.toSeconds() / perMinute + 1);
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(tokens);
    long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    return new Verdict(rate, perMinute, probe.getRemainingTokens(), probe.isConsumed() ? 0 : wait);
  }

  private Bucket full(int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .withCustomTimePrecision(new Meter(clock))
        .build();
  }

  private record Meter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  /**
   * What a bucket said.
   *
   * @param seconds until the next token, 0 if there was one
   */
  record Verdict(String rate, int perMinute, long left, long seconds) {
    static final Verdict UNLIMITED = new Verdict("", 0, 0, 0);

    boolean isRefused() {
      return seconds > 0;
    }

    boolean limited() {
      return perMinute > 0;
    }

    /** As the header {@code RateLimit-Policy} wants it. */
    String policy() {
      return "\"%s\";q=%d;w=%d".formatted(rate, perMinute, MINUTE.toSeconds());
    }

    /** As the header {@code RateLimit} wants it. */
    String state() {
      return "\"%s\";r=%d;t=%d".formatted(rate, left, Math.max(seconds, 1));
    }
  }
}

package io.huifang.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a key has created, in the transaction that creates it: of two requests with one
 * key at the same moment the second waits for the first and then finds what it has made. A key is
 * remembered for two weeks at least.
 */
@ApplicationScoped
public class Idempotency {
  private static final int MAX_LENGTH = 200;
  @Inject IdempotencyKeys keys;
  @Inject TransactionTail tail;
  @Inject ObjectMapper json;
  @Inject Clock clock;
  @Inject Caller caller;

  /**
   * Runs the action once per caller, operation and key.
   *
   * @param key the header's value; without one the action always runs
   * @param request its JSON form is compared: another request under a used key is a mistake
   * @throws ProblemException 400 for a bad key, 422 if the key was used for another request
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Once once(String operation, @Nullable String key, Object request, Supplier<UUID> action) {
    if (key == null) {
      return new Once(action.get(), false);
    }
    if (key.isBlank() || key.length() > MAX_LENGTH) {
      throw ProblemException.badRequest("Idempotency-Key must have 1 to 200 characters");
    }
    String scope = operation + "|" + caller.id();
    String hash = LinkToken.sha256(write(request));
    UsedKey used = keys.locked(scope, key);
    if (used == null) {
      UUID created = action.get();
      tail.rows(UsedKeys.class, UsedKeys::new)
          .add(new UsedKey(scope, key, hash, created, clock.instant()));
      return new Once(created, false);
    }
    if (!hash.equals(used.requestHash())) {
      throw ProblemException.of(
          422, "key-reused", "This Idempotency-Key was used for another request", "Use a new key");
    }
    return new Once(used.createdId(), true);
  }

  private String write(Object request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A request that came as JSON can be written as JSON", e);
    }
  }

  /**
   * @param id what was created, now or the first time
   * @param replayed whether it was the first time
   */
  public record Once(UUID id, boolean replayed) {}
}

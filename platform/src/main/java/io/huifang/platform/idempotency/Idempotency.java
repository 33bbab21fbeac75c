package io.huifang.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a key has created, in the transaction that creates it: two requests with one key
 * at the same moment make one object, because the second insert waits for the first to commit.
 */
@ApplicationScoped
public class Idempotency {
  private static final int MAX_LENGTH = 200;
  @Inject EntityManager entities;
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
    int inserted =
        entities
            .createNativeQuery(
                "insert into idempotency_key(scope, key, request_hash, created_at)"
                    + " values (:scope, :key, :hash, :now) on conflict do nothing")
            .setParameter("scope", scope)
            .setParameter("key", key)
            .setParameter("hash", hash)
            .setParameter("now", clock.instant())
            .executeUpdate();
    return inserted == 0 ? replay(scope, key, hash) : first(scope, key, action);
  }

  private Once first(String scope, String key, Supplier<UUID> action) {
    UUID created = action.get();
    entities
        .createNativeQuery(
            "update idempotency_key set created_id = :id where scope = :scope and key = :key")
        .setParameter("id", created)
        .setParameter("scope", scope)
        .setParameter("key", key)
        .executeUpdate();
    return new Once(created, false);
  }

  private Once replay(String scope, String key, String hash) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select request_hash, created_id from idempotency_key"
                        + " where scope = :scope and key = :key")
                .setParameter("scope", scope)
                .setParameter("key", key)
                .getSingleResult();
    if (!hash.equals(row[0])) {
      throw ProblemException.of(
          422, "key-reused", "This Idempotency-Key was used for another request", "Use a new key");
    }
    return new Once((UUID) row[1], true);
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

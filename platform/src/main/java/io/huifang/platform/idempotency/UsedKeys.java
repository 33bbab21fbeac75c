package io.huifang.platform.idempotency;

import static io.huifang.platform.transaction.SqlArray.of;

import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.ArrayList;
import java.util.List;

/** The keys that one transaction uses. */
final class UsedKeys implements TailRows {
  private static final String INSERT =
      """
      insert into idempotency (scope, key, slot, request_hash, created_id, created_at)
      select * from :rows as u
      """;
  private final List<UsedKey> keys = new ArrayList<>();

  void add(UsedKey key) {
    keys.add(key);
  }

  @Override
  public List<TailStatement> statements() {
    if (keys.isEmpty()) {
      return List.of();
    }
    return List.of(
        TailStatement.of(
            INSERT,
            SqlRows.of(
                of("text", keys.stream().map(UsedKey::scope).toList()),
                of("text", keys.stream().map(UsedKey::key).toList()),
                of(
                    "smallint",
                    keys.stream().map(k -> IdempotencyKeys.slot(k.createdAt(), 0)).toList()),
                of("text", keys.stream().map(UsedKey::requestHash).toList()),
                of("uuid", keys.stream().map(UsedKey::createdId).toList()),
                of("timestamptz", keys.stream().map(UsedKey::createdAt).toList()))));
  }
}

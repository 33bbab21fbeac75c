package io.huifang.platform.notice;

import static io.huifang.platform.transaction.SqlArray.of;

import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The notices of one transaction, however many: one statement. */
final class NoticeRows implements TailRows {
  /** What was seen stays seen, also where two services have raised to the same version. */
  private static final String KEEP =
      """
      insert into notice (id, version, person, kind, site, path, about, customer_id, bundle, number,
        subject, who, quote, due_at, correlation_id, at, seen_at)
      select u.* from :rows as u
      on conflict (id) do update set version = excluded.version, subject = excluded.subject,
        who = excluded.who, quote = excluded.quote,
        seen_at = coalesce(notice.seen_at, excluded.seen_at)
      where notice.version < excluded.version
      """;

  private final Map<UUID, Notice> notices = new HashMap<>();
  private final Runnable wake;

  NoticeRows(Runnable wake) {
    this.wake = wake;
  }

  void add(Notice notice) {
    notices.merge(notice.id(), notice, (a, b) -> b.version() > a.version() ? b : a);
  }

  @Override
  public List<TailStatement> statements() {
    if (notices.isEmpty()) {
      return List.of();
    }
    // sorted, so that two transactions lock alike
    List<Notice> rows =
        notices.values().stream().sorted(Comparator.comparing(n -> n.id().toString())).toList();
    return List.of(
        TailStatement.of(
            KEEP,
            SqlRows.of(
                column("uuid", rows, Notice::id),
                column("bigint", rows, Notice::version),
                column("text", rows, Notice::person),
                column("text", rows, Notice::kind),
                column("text", rows, Notice::site),
                column("text", rows, Notice::path),
                column("uuid", rows, Notice::about),
                column("uuid", rows, Notice::customerId),
                column("uuid", rows, Notice::bundle),
                column("text", rows, Notice::number),
                column("text", rows, Notice::subject),
                column("text", rows, Notice::who),
                column("text", rows, Notice::quote),
                column("timestamptz", rows, Notice::dueAt),
                column("uuid", rows, Notice::correlationId),
                column("timestamptz", rows, Notice::at),
                column("timestamptz", rows, Notice::seenAt))));
  }

  private static SqlArray column(
      String type, List<Notice> rows, Function<Notice, @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(value.apply(row)));
    return of(type, values);
  }

  @Override
  public void committed() {
    wake.run();
  }
}

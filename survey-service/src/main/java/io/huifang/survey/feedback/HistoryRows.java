package io.huifang.survey.feedback;

import io.huifang.platform.id.Ids;
import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one transaction has done to feedback, written after the rows that it is about. */
final class HistoryRows implements TailRows {
  private static final String INSERT =
      "insert into feedback_event (id, feedback_id, at, person, kind, note) select * from :rows u";
  private final List<Noted> noted = new ArrayList<>();

  void add(Noted one) {
    noted.add(one);
  }

  @Override
  public List<TailStatement> statements() {
    if (noted.isEmpty()) {
      return List.of();
    }
    return List.of(
        TailStatement.of(
            INSERT,
            SqlRows.of(
                column("uuid", one -> Ids.next()),
                column("uuid", Noted::feedback),
                column("timestamptz", Noted::at),
                column("text", Noted::person),
                column("text", one -> one.kind().name()),
                column("text", Noted::note))));
  }

  private SqlArray column(String type, Function<Noted, @Nullable Object> value) {
    return new SqlArray(type, noted.stream().map(value).toArray());
  }

  /** One line of the history. */
  record Noted(
      UUID feedback,
      Instant at,
      @Nullable String person,
      History.Kind kind,
      @Nullable String note) {}
}

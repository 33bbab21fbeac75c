package io.huifang.kpi.row;

import io.huifang.kpi.csv.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows behind a number.
 *
 * @param next the cursor of the page after this one, null at the end
 */
public record FactRows(List<FactRow> items, @Nullable String next) implements CsvTable {

  @Override
  @Schema(hidden = true)
  public List<String> head() {
    return List.of(
        "subject",
        "subject_id",
        "ticket_id",
        "ticket_number",
        "at",
        "value",
        "hit",
        "outcome",
        "qualifier",
        "status",
        "reason",
        "channel",
        "category",
        "tier",
        "team",
        "agent");
  }

  @Override
  @Schema(hidden = true)
  public Stream<List<@Nullable Object>> lines() {
    return items.stream()
        .map(
            r ->
                Arrays.asList(
                    r.subject(),
                    r.subjectId(),
                    r.ticketId(),
                    r.ticketNumber(),
                    r.at(),
                    r.value(),
                    r.hit(),
                    r.outcome(),
                    r.qualifier(),
                    r.status(),
                    r.reason(),
                    r.channel(),
                    r.category(),
                    r.tier(),
                    r.team(),
                    r.agent()));
  }
}

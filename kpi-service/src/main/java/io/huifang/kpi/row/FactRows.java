package io.huifang.kpi.row;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.kpi.csv.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows behind a number.
 *
 * @param next the cursor of the page after this one, null at the end
 * @param weighted whether the rows tell their weight
 */
public record FactRows(List<FactRow> items, @Nullable String next, @JsonIgnore boolean weighted)
    implements CsvTable {

  private static final List<String> HEAD =
      List.of(
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
          "agent",
          "case_id",
          "case_number");

  @Override
  @Schema(hidden = true)
  public List<String> head() {
    List<String> head = new ArrayList<>(HEAD);
    if (weighted) {
      head.add("weight");
    }
    return head;
  }

  @Override
  @Schema(hidden = true)
  public Stream<List<@Nullable Object>> lines() {
    return items.stream().map(r -> weighted ? withWeight(r) : line(r));
  }

  private static List<@Nullable Object> withWeight(FactRow r) {
    List<@Nullable Object> cells = new ArrayList<>(line(r));
    cells.add(r.weight());
    return cells;
  }

  private static List<@Nullable Object> line(FactRow r) {
    return Arrays.asList(
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
        r.agent(),
        r.caseId(),
        r.caseNumber());
  }
}

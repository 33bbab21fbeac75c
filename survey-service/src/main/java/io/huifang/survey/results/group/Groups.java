package io.huifang.survey.results.group;

import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.tally.Line;
import io.huifang.survey.results.tally.Measure;
import io.huifang.survey.results.tally.Sample;
import io.huifang.survey.results.tally.Subject;
import io.huifang.survey.results.tally.TallyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cuts a question by a dimension. */
@ApplicationScoped
public class Groups {
  /** What a page or a caller can still read; the others come together as one. */
  private static final int MOST = 200;

  @Inject TallyTable table;

  /** The groups by the number of their answers, pieces of time in their order. */
  public Cutting of(Subject subject, Measure measure, Cut cut, Dimension by, boolean weighted) {
    List<Line> lines = table.lines(subject, cut, by, measure.question().key(), weighted);
    return of(measure, lines, by);
  }

  /** The same from lines that somebody has read already, of any questions. */
  public static Cutting of(Measure measure, Collection<Line> lines, Dimension by) {
    Map<String, List<Line>> groups = new TreeMap<>();
    for (Line line : lines) {
      if (line.question().equals(measure.question().key())) {
        groups.computeIfAbsent(Dimension.shown(line.group()), key -> new ArrayList<>()).add(line);
      }
    }
    Map<String, Sample> samples = new LinkedHashMap<>();
    groups.entrySet().stream()
        .map(group -> Map.entry(group.getKey(), measure.sample(group.getValue())))
        .filter(group -> group.getValue().n() > 0)
        .sorted(order(by))
        .forEach(group -> samples.put(group.getKey(), group.getValue()));
    List<GroupRow> rows = new ArrayList<>();
    List<Line> rest = new ArrayList<>();
    samples.forEach(
        (key, sample) -> {
          if (rows.size() < MOST) {
            rows.add(GroupRow.of(key, measure, sample));
          } else {
            rest.addAll(groups.getOrDefault(key, List.of()));
          }
        });
    if (!rest.isEmpty()) {
      rows.add(GroupRow.of(GroupRow.REST, measure, measure.sample(rest)));
    }
    List<Line> all = groups.values().stream().flatMap(Collection::stream).toList();
    return new Cutting(rows, GroupRow.of("", measure, measure.sample(all)));
  }

  private static Comparator<Map.Entry<String, Sample>> order(Dimension by) {
    Comparator<Map.Entry<String, Sample>> named = Map.Entry.comparingByKey();
    return by.isTime()
        ? named
        : Comparator.<Map.Entry<String, Sample>>comparingLong(one -> -one.getValue().n())
            .thenComparing(named);
  }

  /**
   * Groups and what they are together.
   *
   * @param total of all answers; the n of the rows add up to its n
   */
  @Schema(name = "Groups")
  public record Cutting(List<GroupRow> rows, GroupRow total) {

    /** Without the groups that have fewer answers; they are in the total all the same. */
    public Cutting from(long least) {
      return new Cutting(rows.stream().filter(row -> row.n() >= least).toList(), total);
    }
  }
}

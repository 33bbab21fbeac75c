package io.huifang.kpi.operation;

import io.huifang.platform.watch.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How far the figures are behind the facts. */
@ApplicationScoped
public class FactNumbers implements Watched {

  @Override
  public String query() {
    // marks are few but for a large import, of which no more than 100,000 are looked at; facts are
    // told from the statistics of the table, which cost nothing
    return """
        select count(*), coalesce(extract(epoch from clock_timestamp() - min(m.marked_at)), 0),
          (select greatest(reltuples, 0) from pg_class where oid = 'fact'::regclass)
        from (select marked_at from rollup_mark limit 100000) m
        """;
  }

  @Override
  public List<Number> numbers() {
    return List.of(
        new Number("huifang.rollup.marks", "Changes that are not counted yet, up to 100,000"),
        new Number("huifang.rollup.lag.seconds", "Age of the oldest of them"),
        new Number("huifang.facts", "Facts, as the planner of the database estimates"));
  }
}

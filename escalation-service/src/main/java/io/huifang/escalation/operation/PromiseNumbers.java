package io.huifang.escalation.operation;

import io.huifang.platform.watch.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How we stand with our word. */
@ApplicationScoped
public class PromiseNumbers implements Watched {

  @Override
  public String query() {
    // by promise_due, escalation_case_waits and promise_fulfilled
    return """
        select
          (select count(*) from (select 1 from escalation_case where state = 'OPEN' limit 100000) o),
          (select count(*) from (select 1 from promise where state = 'OPEN'
             and due_at >= :now and due_at < :now + interval '1 hour' limit 100000) d),
          (select count(*) from (select 1 from escalation_case where state = 'OPEN'
             and coalesce(waits_until, timestamptz '9999-01-01Z') < :now limit 100000) l)
            + (select count(*) from (select 1 from promise where state = 'OPEN'
             and case_id is null and due_at < :now limit 100000) w),
          count(*) filter (where p.state = 'KEPT'),
          count(*) filter (where p.state = 'KEPT_LATE')
        from promise p where p.fulfilled_at >= :now - interval '1 day'
        """;
  }

  @Override
  public List<Number> numbers() {
    return List.of(
        new Number("huifang.cases.open", "Open cases, up to 100,000"),
        new Number("huifang.promises.due", "Promised calls that are due within an hour"),
        new Number("huifang.promises.late", "Customers who wait longer than was promised"),
        new Number("huifang.promises.kept", "Promises kept in time, of the last 24 hours"),
        new Number("huifang.promises.kept.late", "Promises kept late, of the last 24 hours"));
  }
}

package io.huifang.platform.audit.chain;

import io.huifang.platform.watch.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How far the chain is behind the trail. */
@ApplicationScoped
class SealNumbers implements Watched {

  @Override
  public String query() {
    return """
        select s.number,
          (select count(*) from (select 1 from audit_entry e where e.position > s.upto
             limit 100000) u),
          coalesce(extract(epoch from :now - (select e.at from audit_entry e
             where e.position > s.upto order by e.position limit 1)), 0)
        from audit_seal s order by s.number desc limit 1
        """;
  }

  @Override
  public List<Number> numbers() {
    return List.of(
        new Number("huifang.audit.seals", "Number of the last seal of the audit trail"),
        new Number("huifang.audit.unsealed", "Entries after it, up to 100,000"),
        new Number("huifang.audit.unsealed.seconds", "Age of the oldest of them"));
  }
}

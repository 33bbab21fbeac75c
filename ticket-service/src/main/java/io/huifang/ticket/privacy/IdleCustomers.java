package io.huifang.ticket.privacy;

import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Customers whose last ticket ended long ago, or who never had one: erased, everywhere. */
@ApplicationScoped
public class IdleCustomers implements KeptKind {
  @Inject Erasure erasure;

  @Override
  public String name() {
    return "idle-customers";
  }

  @Override
  public String describes() {
    return "Customers, everywhere, from the end of their last ticket or their last contact on,"
        + " or since they came;"
        + " as if each had asked to be erased";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /**
   * Nobody, whom erased customers become, has nothing left to erase. While a file is here that may
   * bring somebody back, they wait.
   */
  @Override
  public String due() {
    return """
        select id from customer c
        where id < first_id_at(:before) and merged_into is null
          and (coalesce(name, email, phone, external_id) is not null
            or exists (select from customer_handle h where h.customer_id = c.id))
          and not exists (select from ticket t where t.customer_id = c.id
            and (t.state not in ('RESOLVED', 'CLOSED')
              or coalesce(t.closed_at, t.resolved_at, t.first_contact_at) >= :before))
          and not exists (select from contact n where n.customer_id = c.id
            and n.offered_at >= :before)
          and not exists (select from import_part)\
        """;
  }

  @Override
  public void letGo(List<UUID> customers) {
    customers.forEach(erasure::becomeNobody);
  }

  @Override
  public int atOnce() {
    return 50;
  }

  /** Each is looked for by every service in all that it keeps: work for seconds, not for hours. */
  @Override
  public int aNight() {
    return 1000;
  }
}

package io.huifang.ticket.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Consents as stored. Of a person with several records the last word counts. */
@ApplicationScoped
public class Consents {
  private static final String OF =
      """
      select distinct on (channel) channel, given, at, by_agent, source from customer_consent
      where customer_id in (select customer_family(:customer)) order by channel, at desc
      """;
  private static final String SAY =
      """
      insert into customer_consent (customer_id, channel, given, at, by_agent, source)
      select id, :channel, :given, :at, :by, :source from customer where id in :customers
      on conflict (customer_id, channel) do update set given = excluded.given,
        at = excluded.at, by_agent = excluded.by_agent, source = excluded.source
      """;
  @Inject EntityManager entities;

  public List<Consent> of(UUID customer) {
    List<?> rows =
        entities
            .createNativeQuery(OF, Tuple.class)
            .setParameter("customer", customer)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(Consents::consent).toList();
  }

  private static Consent consent(Tuple row) {
    return new Consent(
        Consent.Channel.valueOf(row.get(0, String.class)),
        row.get(1, Boolean.class),
        row.get(2, Instant.class),
        row.get(3, String.class),
        row.get(4, String.class));
  }

  /** For all records of a person. */
  public void say(Collection<UUID> records, Consent said) {
    entities
        .createNativeQuery(SAY)
        .setParameter("channel", said.channel().name())
        .setParameter("given", said.given())
        .setParameter("at", said.at())
        .setParameter("by", said.by())
        .setParameter("source", said.source())
        .setParameter("customers", records)
        .executeUpdate();
  }

  /** Nothing is known any more. */
  public void forget(Collection<UUID> records, Consent.Channel channel) {
    entities
        .createNativeQuery(
            "delete from customer_consent where customer_id in :customers and channel = :channel")
        .setParameter("customers", records)
        .setParameter("channel", channel.name())
        .executeUpdate();
  }
}

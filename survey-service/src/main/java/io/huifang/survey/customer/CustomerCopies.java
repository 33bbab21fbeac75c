package io.huifang.survey.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.web.Language;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Follows ticket-service; the highest version wins, whatever comes first. */
@ApplicationScoped
public class CustomerCopies implements EventHandler, PanacheRepositoryBase<CustomerCopy, UUID> {
  private static final String UPSERT =
      """
      insert into customer_copy (id, name, email, tier, language, opted_out, version)
      values (:id, :name, :email, :tier, :language, :optedOut, :version)
      on conflict (id) do update
        set name = excluded.name, email = excluded.email, tier = excluded.tier,
            language = excluded.language, opted_out = excluded.opted_out,
            version = excluded.version
        where customer_copy.version < excluded.version
      """;

  @Override
  public boolean handles(String type) {
    return type.equals("customer.changed.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode customer = event.data().path("customer");
    getEntityManager()
        .createNativeQuery(UPSERT)
        .setParameter("id", id(customer))
        .setParameter("name", text(customer, "name"))
        .setParameter("email", text(customer, "email"))
        .setParameter("tier", text(customer, "tier"))
        .setParameter("language", Language.of(customer.path("language").asText("zh-CN")).tag())
        .setParameter("optedOut", customer.path("optedOut").asBoolean(false))
        .setParameter("version", event.aggregateversion())
        .executeUpdate();
  }

  /** Locked, so that two senders cannot both find that the customer was not asked lately. */
  public Optional<CustomerCopy> locked(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static UUID id(JsonNode customer) {
    try {
      return UUID.fromString(customer.path("id").asText());
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("customer.id must be a UUID", e);
    }
  }

  /** Typed, because a bare null in a native query has no type that PostgreSQL would guess. */
  private static TypedParameterValue<String> text(JsonNode customer, String field) {
    @Nullable String text = customer.path(field).isTextual() ? customer.path(field).asText() : null;
    return new TypedParameterValue<>(StandardBasicTypes.STRING, text);
  }
}

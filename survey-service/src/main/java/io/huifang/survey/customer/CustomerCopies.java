package io.huifang.survey.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.language.Language;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows ticket-service; the highest version wins, whatever comes first and however often. */
@ApplicationScoped
public class CustomerCopies implements EventHandler, PanacheRepositoryBase<CustomerCopy, UUID> {
  private static final String WITHDRAWN = "customer.withdrawn.v1";
  private static final CopyTable TABLE =
      CopyTable.of(
          "customer_copy",
          "uuid",
          "name text",
          "email text",
          "tier text",
          "language text",
          "opted_out boolean",
          "merged_into uuid",
          "email_refused boolean",
          "zone text",
          "phone_refused boolean");
  @Inject Copies copies;
  @Inject Event<Silenced> silenced;

  @Override
  public boolean handles(String type) {
    return type.equals("customer.changed.v1") || type.equals(WITHDRAWN);
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode customer = event.data().path("customer");
    if (event.type().equals(WITHDRAWN)) {
      // an empty row with the last version: an older event that comes late fills it no more
      copies.keep(
          TABLE,
          id(customer),
          event.aggregateversion(),
          null,
          null,
          null,
          "zh-CN",
          true,
          null,
          false,
          null,
          false);
      return;
    }
    copies.keep(
        TABLE,
        id(customer),
        event.aggregateversion(),
        text(customer, "name"),
        text(customer, "email"),
        text(customer, "tier"),
        Language.of(customer.path("language").asText("zh-CN")).tag(),
        optedOut(customer),
        customer.path("mergedInto").isTextual() ? uuid(customer, "mergedInto") : null,
        refuses(customer, "EMAIL"),
        text(customer, "zone"),
        refuses(customer, "PHONE"));
    if (optedOut(customer) || refuses(customer, "EMAIL")) {
      silence(id(customer), event.aggregateversion());
    }
  }

  /** Locked first, so that who decides at this moment to ask has done it, and it is found. */
  private void silence(UUID id, long version) {
    boolean news = locked(List.of(id)).stream().anyMatch(known -> known.askableBefore(version));
    if (news) {
      silenced.fire(new Silenced(id));
    }
  }

  private static boolean optedOut(JsonNode customer) {
    return customer.path("optedOut").asBoolean(false);
  }

  /**
   * Locked, so that two steps cannot both find that a customer was not asked lately; by id, so that
   * neither can they block each other for good.
   */
  public List<CustomerCopy> locked(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  private static boolean refuses(JsonNode customer, String channel) {
    for (JsonNode consent : customer.path("consents")) {
      if (consent.path("channel").asText().equals(channel)) {
        return !consent.path("given").asBoolean(true);
      }
    }
    return false;
  }

  private static UUID id(JsonNode customer) {
    return uuid(customer, "id");
  }

  private static UUID uuid(JsonNode customer, String field) {
    try {
      return UUID.fromString(customer.path(field).asText());
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("customer." + field + " must be a UUID", e);
    }
  }

  private static @Nullable String text(JsonNode customer, String field) {
    return customer.path(field).isTextual() ? customer.path(field).asText() : null;
  }
}

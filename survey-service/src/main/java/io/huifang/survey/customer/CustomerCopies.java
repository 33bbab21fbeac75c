package io.huifang.survey.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.language.Language;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.Medium;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
          "phone text",
          "openid text",
          "sms_given boolean",
          "wechat_refused boolean",
          "phone_refused boolean");
  private static final String BY_EMAIL =
      """
      with recursive up (id, further) as (
        select id, merged_into from customer_copy where lower(email) = :address
        union select c.id, c.merged_into from up u join customer_copy c on c.id = u.further)
      select id from up where further is null
      """;

  @Inject Copies copies;
  @Inject Event<Silenced> silenced;

  @Override
  public boolean handles(String type) {
    return type.equals("customer.changed.v1")
        || type.equals("customer.restated.v1")
        || type.equals(WITHDRAWN);
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
          null,
          null,
          null,
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
        Boolean.FALSE.equals(said(customer, "EMAIL")),
        text(customer, "zone"),
        text(customer, "phone"),
        openid(customer),
        said(customer, "SMS"),
        Boolean.FALSE.equals(said(customer, "WECHAT")),
        Boolean.FALSE.equals(said(customer, "PHONE")));
    Set<Medium> refused = refused(customer);
    if (!refused.isEmpty()) {
      silence(id(customer), refused, event.aggregateversion());
    }
  }

  /** Locked first, so that who decides at this moment to ask has done it, and it is found. */
  private void silence(UUID id, Set<Medium> refused, long version) {
    for (CustomerCopy known : locked(List.of(id))) {
      Set<Medium> news = EnumSet.copyOf(refused);
      news.removeIf(known::refuses);
      if (known.isBefore(version) && !known.optedOut() && !news.isEmpty()) {
        silenced.fire(new Silenced(id, news));
      }
    }
  }

  private static Set<Medium> refused(JsonNode customer) {
    if (optedOut(customer)) {
      return EnumSet.allOf(Medium.class);
    }
    Set<Medium> refused = EnumSet.noneOf(Medium.class);
    for (Medium medium : List.of(Medium.EMAIL, Medium.SMS, Medium.WECHAT)) {
      if (Boolean.FALSE.equals(said(customer, medium.name()))) {
        refused.add(medium);
      }
    }
    return refused;
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

  /** What was said of a channel, null if nothing was. */
  private static @Nullable Boolean said(JsonNode customer, String channel) {
    for (JsonNode consent : customer.path("consents")) {
      if (consent.path("channel").asText().equals(channel)) {
        return consent.path("given").asBoolean(true);
      }
    }
    return null;
  }

  private static @Nullable String openid(JsonNode customer) {
    for (JsonNode handle : customer.path("handles")) {
      if (handle.path("kind").asText().equals("OPENID")) {
        return text(handle, "text");
      }
    }
    return null;
  }

  /** By the openid under which WeChat knows somebody. */
  public Optional<UUID> byOpenid(String openid) {
    return find("openid = ?1 and mergedInto is null order by id", openid)
        .firstResultOptional()
        .map(CustomerCopy::id);
  }

  /**
   * Who writes from this address: the record in which the person lives on. Empty if nobody is known
   * by it, or several are.
   *
   * @param address in small letters
   */
  public Optional<UUID> byEmail(String address) {
    List<UUID> found =
        FirstColumn.of(
            PlainQuery.of(getEntityManager(), BY_EMAIL).setParameter("address", address),
            UUID.class);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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

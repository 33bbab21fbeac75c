package io.huifang.survey.branding;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.brand.Accent;
import io.huifang.platform.brand.Brand;
import io.huifang.platform.brand.BrandSource;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The brand as ticket-service told it last; the highest version wins, whatever comes first. */
@ApplicationScoped
public class BrandCopies implements EventHandler, BrandSource {
  private static final CopyTable TABLE =
      CopyTable.of("brand_copy", "uuid", "name text", "accent text", "logo text");
  private final FreshCache<String, Brand> latest = new FreshCache<>();
  @Inject SettingsChanges changes;
  @Inject Wakeups wakeups;
  @Inject EntityManager entities;
  @Inject Copies copies;

  @PostConstruct
  void listen() {
    latest.listenTo(wakeups);
  }

  @Override
  public boolean handles(String type) {
    return type.equals("branding.changed.v1") || type.equals("branding.restated.v1");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  /** A colour that is none would end up in a style sheet: it is left out. */
  @Override
  public void handle(CloudEvent event) {
    JsonNode brand = event.data().path("branding");
    String accent = text(brand, "accent");
    copies.keep(
        TABLE,
        event.subject(),
        event.aggregateversion(),
        text(brand, "name"),
        accent == null || Accent.parse(accent).isEmpty() ? null : accent,
        text(brand, "logo"));
    changes.changed();
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  @Override
  public Brand brand() {
    return latest.get("", key -> QuarkusTransaction.joiningExisting().call(this::stored));
  }

  private Brand stored() {
    List<?> rows =
        entities
            .createNativeQuery("select name, accent, logo from brand_copy limit 1", Object[].class)
            .getResultList();
    if (rows.isEmpty()) {
      return Brand.OURS;
    }
    Object[] cells = (Object[]) rows.get(0);
    return new Brand((String) cells[0], (String) cells[1], (String) cells[2]);
  }
}

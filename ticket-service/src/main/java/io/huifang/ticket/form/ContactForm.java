package io.huifang.ticket.form;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A form for customers, at an address of its own. */
@Entity
@Audited(kind = "contact-form", idField = "slug", open = "*")
public class ContactForm extends VersionedAggregate {
  @Id private UUID id;
  private String slug;
  private String name;
  private String titleZh;
  private String titleEn;
  private @Nullable String leadZh;
  private @Nullable String leadEn;
  private @Nullable String team;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Offered> categories = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<FormField, Asks> asks = Map.of();

  private String[] origins = {};
  private boolean active;

  protected ContactForm() {}

  ContactForm(PutForm as) {
    id = Ids.next();
    slug = as.slug();
    change(as);
  }

  final void change(PutForm as) {
    name = as.name();
    titleZh = as.titleZh();
    titleEn = as.titleEn();
    leadZh = as.leadZh();
    leadEn = as.leadEn();
    team = as.team();
    categories = List.copyOf(as.categories());
    asks = Map.copyOf(as.asks());
    origins = as.origins().toArray(String[]::new);
    active = as.active();
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  /**
   * As pages show it.
   *
   * @param form what it asks and where it stands
   */
  public record View(UUID id, long version, PutForm form) {}

  public View view() {
    PutForm form =
        new PutForm(
            slug,
            name,
            titleZh,
            titleEn,
            leadZh,
            leadEn,
            team,
            categories,
            asks,
            List.of(origins),
            active);
    return new View(id, version(), form);
  }
}

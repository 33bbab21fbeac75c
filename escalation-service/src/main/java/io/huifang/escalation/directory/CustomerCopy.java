package io.huifang.escalation.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How to call a customer, as ticket-service told. */
@Entity
public class CustomerCopy {
  @Id private UUID id;
  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String phone;
  private String tier;
  private String language;
  private boolean phoneRefused;
  private long version;

  protected CustomerCopy() {}

  /**
   * As a specialist sees it.
   *
   * @param phoneRefused whether the customer does not want to be called
   */
  public record View(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      String tier,
      String language,
      boolean phoneRefused) {}

  public View view() {
    return new View(name, email, phone, tier, language, phoneRefused);
  }
}

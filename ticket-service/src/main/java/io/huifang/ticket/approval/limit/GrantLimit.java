package io.huifang.ticket.approval.limit;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;

/** How much somebody may grant without asking. */
@Entity
@Audited(kind = "grant-limit", idField = "subject", open = "*")
public class GrantLimit {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private GrantKind kind;

  private String currency;

  @Enumerated(EnumType.STRING)
  private Scope scope;

  private String subject;
  private BigDecimal most;

  protected GrantLimit() {}

  GrantLimit(View as) {
    id = Ids.next();
    kind = as.kind();
    currency = as.currency();
    scope = as.scope();
    subject = as.subject();
    most = as.most();
  }

  void most(BigDecimal amount) {
    most = amount;
  }

  /**
   * As pages show it.
   *
   * @param subject a role such as {@code LEAD}, the id of a team or of a person
   */
  public record View(
      UUID id, GrantKind kind, String currency, Scope scope, String subject, BigDecimal most) {

    /** For people. */
    public String money() {
      return most.setScale(2).toPlainString() + " " + currency;
    }
  }

  public View view() {
    return new View(id, kind, currency, scope, subject, most);
  }
}

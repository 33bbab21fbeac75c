package io.huifang.escalation.notify.rule;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody has said about being told. */
@Entity
@Table(name = "notify_rule")
@Audited(kind = "notify-rule", open = "*")
public class PersonRule extends VersionedAggregate {
  @Id private String person;

  @JdbcTypeCode(SqlTypes.JSON)
  private Wishes wishes;

  protected PersonRule() {}

  PersonRule(String person, Wishes wishes) {
    this.person = person;
    change(wishes);
  }

  final void change(Wishes to) {
    wishes = to;
    raiseVersion();
  }

  String person() {
    return person;
  }

  /**
   * As pages show it.
   *
   * @param version 0 for somebody who has said nothing
   */
  public record View(long version, Wishes wishes) {}

  View view() {
    return new View(version(), wishes);
  }
}

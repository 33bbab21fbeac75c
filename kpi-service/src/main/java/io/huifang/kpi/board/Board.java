package io.huifang.kpi.board;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A dashboard that somebody has put together. */
@Entity
@Audited(kind = "board", open = "*")
public class Board extends VersionedAggregate {
  @Id private UUID id;
  private String owner;
  private String name;
  private boolean shared;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<BoardPanel> panels;

  protected Board() {}

  Board(String owner, PutBoard as) {
    id = Ids.next();
    this.owner = owner;
    change(as);
  }

  final void change(PutBoard as) {
    name = as.name().strip();
    shared = as.shared();
    panels = List.copyOf(as.panels());
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  /** The subject of who made it. */
  public String owner() {
    return owner;
  }

  boolean shared() {
    return shared;
  }

  /** As the API and the pages show it. */
  public record View(
      UUID id, String owner, String name, boolean shared, List<BoardPanel> panels, long version) {

    /** The same panels once more, for somebody else. */
    public PutBoard copy(String as) {
      return new PutBoard(as, false, panels);
    }
  }

  public View view() {
    return new View(id, owner, name, shared, panels, version());
  }
}

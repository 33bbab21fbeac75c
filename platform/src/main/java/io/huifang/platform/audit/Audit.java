package io.huifang.platform.audit;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the trail, in the transaction of the change and with its last round trip. */
@ApplicationScoped
public class Audit {
  @Inject TransactionTail tail;
  @Inject Actors actors;
  @Inject ObjectMapper json;
  @Inject Clock clock;
  private ObjectMapper fields = new ObjectMapper();

  @PostConstruct
  void readFields() {
    fields =
        json.copy()
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
  }

  /**
   * Notes what a person or program did that is no change of an audited entity. Does nothing where
   * nobody is behind it.
   *
   * @param open what is written as it is; nothing personal
   */
  public void note(String kind, String entity, String action, Map<String, Object> open) {
    Actor actor = actors.current();
    if (actor != null) {
      note(actor, kind, entity, action, open);
    }
  }

  void note(Actor actor, String kind, String entity, String action, Map<String, Object> open) {
    Change change = rows().of(actor, kind, entity, action);
    open.forEach((name, value) -> change.open(name, null, value));
  }

  boolean watching() {
    return actors.present();
  }

  /** The change of one entity in this transaction, null where nobody is behind it. */
  @Nullable Change change(String kind, String entity, String action) {
    Object request = actors.here();
    if (request == null) {
      return null;
    }
    AuditRows rows = rows();
    Actor actor = rows.actor(request, actors::current);
    return actor == null ? null : rows.of(actor, kind, entity, action);
  }

  private AuditRows rows() {
    return tail.rows(AuditRows.class, () -> new AuditRows(clock.instant(), fields));
  }
}

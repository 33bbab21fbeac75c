package io.huifang.platform.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Objects;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * The one hook for changes of data and settings: sees every entity that Hibernate writes, with what
 * it was and what it becomes, so that no use case can forget to say so.
 */
@PersistenceUnitExtension
@ApplicationScoped
class EntityWatch implements Interceptor {
  static final String CREATED = "CREATED";
  static final String CHANGED = "CHANGED";
  static final String REMOVED = "REMOVED";
  @Inject Audit audit;

  @Override
  public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
    see(entity, id, CREATED, new Fields(names, new Object[names.length], state));
    return false;
  }

  @Override
  public boolean onFlushDirty(
      Object entity,
      Object id,
      Object[] now,
      Object @Nullable [] before,
      String[] names,
      Type[] types) {
    see(
        entity,
        id,
        CHANGED,
        new Fields(names, before == null ? new Object[now.length] : before, now));
    return false;
  }

  @Override
  public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
    see(entity, id, REMOVED, new Fields(names, state, new Object[names.length]));
  }

  private void see(Object entity, Object id, String action, Fields fields) {
    Audited as = audit.watching() ? entity.getClass().getAnnotation(Audited.class) : null;
    if (as == null) {
      return;
    }
    Change change = audit.change(as.kind(), fields.id(as, id), action);
    if (change != null) {
      fields.tell(as, change);
    }
  }

  /** The state of an entity, before and after. */
  private record Fields(String[] names, @Nullable Object[] before, @Nullable Object[] after) {

    String id(Audited as, Object key) {
      int at = Arrays.asList(names).indexOf(as.idField());
      Object shown = at < 0 ? key : after[at] == null ? before[at] : after[at];
      return String.valueOf(shown);
    }

    void tell(Audited as, Change change) {
      for (int i = 0; i < names.length; i++) {
        if (Objects.deepEquals(before[i], after[i]) || isListed(as.hidden(), names[i])) {
          continue;
        }
        boolean plain =
            Change.isPlain(before[i])
                && Change.isPlain(after[i])
                && !isListed(as.personal(), names[i]);
        if (plain || isListed(as.open(), names[i])) {
          change.open(names[i], before[i], after[i]);
        } else {
          change.personal(names[i], before[i], after[i]);
        }
      }
    }

    private static boolean isListed(String[] list, String name) {
      return Arrays.asList(list).contains(name) || Arrays.asList(list).contains("*");
    }
  }
}

package io.huifang.survey.text.taught;

import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The models in force, in memory; what another replica has trained is here within two seconds. */
@ApplicationScoped
public class Models {
  private final FreshCache<ModelKind, Integer> newest = new FreshCache<>();
  private final Map<ModelKind, Model> loaded = new ConcurrentHashMap<>();
  @Inject ModelTable table;
  @Inject Wakeups wakeups;

  void listen(@Observes StartupEvent start) {
    newest.listenTo(wakeups);
  }

  /** Empty while none was good enough. */
  public Optional<Model> current(ModelKind kind) {
    return of(kind, newest.get(kind, table::newest));
  }

  /** The same without the two seconds, for who is about to replace it. */
  public Optional<Model> atOnce(ModelKind kind) {
    return of(kind, table.newest(kind));
  }

  private Optional<Model> of(ModelKind kind, int version) {
    Model known = loaded.get(kind);
    if (known != null && known.version() == version) {
      return Optional.of(known);
    }
    Optional<Model> read = version == 0 ? Optional.empty() : table.read(kind, version);
    read.ifPresent(model -> loaded.put(kind, model));
    return read;
  }
}

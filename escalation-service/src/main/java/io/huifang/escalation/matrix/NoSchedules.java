package io.huifang.escalation.matrix;

import io.huifang.escalation.Rota;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** As long as there are no schedules nobody is on call. */
@DefaultBean
@ApplicationScoped
class NoSchedules implements Rota {
  @Override
  public Optional<String> at(String schedule, Instant when) {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> nextAfter(String schedule, Instant after, Instant until) {
    return Optional.empty();
  }

  @Override
  public List<String> schedules() {
    return List.of();
  }

  @Override
  public boolean knows(String schedule) {
    return false;
  }
}

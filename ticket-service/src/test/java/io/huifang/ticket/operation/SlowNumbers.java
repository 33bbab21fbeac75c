package io.huifang.ticket.operation;

import io.huifang.platform.watch.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A number that takes longer than anybody waits for it, when a test says so. */
@ApplicationScoped
class SlowNumbers implements Watched {
  static final String NAME = "huifang.test.slow";
  private volatile boolean slow;

  void slow(boolean now) {
    slow = now;
  }

  @Override
  public String query() {
    return slow ? "select 1 as one from pg_sleep(20)" : "select 1 as one";
  }

  @Override
  public List<Number> numbers() {
    return List.of(new Number(NAME, "Always one, sooner or later"));
  }
}

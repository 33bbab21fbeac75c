package io.huifang.platform.settings;

import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.ArrayList;
import java.util.List;

/** What is to be done once new versions are visible to others. */
final class Published implements TailRows {
  private final List<Runnable> actions = new ArrayList<>();

  void then(Runnable action) {
    actions.add(action);
  }

  @Override
  public List<TailStatement> statements() {
    return List.of();
  }

  @Override
  public void committed() {
    actions.forEach(Runnable::run);
  }
}

package io.huifang.platform.settings;

import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.List;

/** Says so once changed settings are visible to others. */
record Published(Runnable say) implements TailRows {

  @Override
  public List<TailStatement> statements() {
    return List.of();
  }

  @Override
  public void committed() {
    say.run();
  }
}

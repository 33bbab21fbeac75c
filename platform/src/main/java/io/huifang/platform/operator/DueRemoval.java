package io.huifang.platform.operator;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.due.DueHandler;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.due.operation.DueStates;
import io.huifang.platform.due.operation.JtaDueTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives parked work up, each row in a transaction of its own: what it is about is settled, the row
 * goes, and the trail keeps who has decided so and why. Under the fence of the row, so that whoever
 * runs it again at the same moment, or gives it up too, does so instead of us and not as well.
 */
@ApplicationScoped
public class DueRemoval {
  /** So many are given up by one request. */
  private static final int MOST = 500;

  private static final int PAGE = 100;
  @Inject DueService service;
  @Inject DueStates states;
  @Inject JtaDueTransactions transactions;
  @Inject Audit audit;

  /**
   * Gives up what is parked of a kind.
   *
   * @param key null for all of it
   * @param reason for the trail
   * @throws IllegalArgumentException if there is no such kind here
   */
  Removed remove(String kind, @Nullable String key, String reason) throws SQLException {
    DueHandler handler = service.handler(kind);
    if (handler == null) {
      throw new IllegalArgumentException("No kind of due work here: " + kind);
    }
    int rows = 0;
    int kept = 0;
    List<DueItem> page = states.parked(kind, key, "", PAGE);
    while (!page.isEmpty() && rows < MOST) {
      for (DueItem item : page) {
        switch (giveUp(handler, item, reason)) {
          case GONE -> rows++;
          case KEPT -> kept++;
          case TAKEN -> {
            // somebody was quicker
          }
        }
      }
      page = states.parked(kind, key, page.get(page.size() - 1).key(), PAGE);
    }
    return new Removed(rows, kept, !page.isEmpty());
  }

  private End giveUp(DueHandler handler, DueItem item, String reason) {
    try {
      transactions.completing(
          List.of(item),
          () -> {
            if (!handler.giveUp(item.key())) {
              throw new KeptException();
            }
            String row = item.kind() + " " + item.key();
            audit.note("parked-work", row, "REMOVED", Map.of("reason", reason));
          });
      return End.GONE;
    } catch (KeptException e) {
      return End.KEPT;
    } catch (RuntimeException e) {
      if (FenceLostException.within(e)) {
        return End.TAKEN;
      }
      throw e;
    }
  }

  private enum End {
    GONE,
    KEPT,
    TAKEN
  }

  /** Ends a transaction in which nothing was to change after all. */
  private static final class KeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What has become of it.
   *
   * @param rows how many were given up
   * @param kept how many can only run again
   * @param more whether more are parked than one request gives up
   */
  public record Removed(int rows, int kept, boolean more) {}
}

package io.huifang.ticket;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Through whose hands a ticket went, how often it changed teams, and how often it came back. */
@Embeddable
public class Hands {
  private String[] handledBy = {};
  private int transfers;
  private int reopens;

  /** Whoever works on it must not be the one to write down what the customer says about it. */
  public void through(@Nullable String worker) {
    if (worker != null && !all().contains(worker)) {
      String[] more = Arrays.copyOf(handledBy, handledBy.length + 1);
      more[handledBy.length] = worker;
      handledBy = more;
    }
  }

  public void toOtherTeam() {
    transfers++;
  }

  public void cameBack() {
    reopens++;
  }

  /** Only for history: counters that another system kept; null where it did not. */
  public void countedElsewhere(@Nullable Integer reopenCount, @Nullable Integer transferCount) {
    reopens = reopenCount == null ? reopens : reopenCount;
    transfers = transferCount == null ? transfers : transferCount;
  }

  public int reopens() {
    return reopens;
  }

  public int transfers() {
    return transfers;
  }

  /** Everybody who had it assigned, replied or resolved it, in that order. */
  public List<String> all() {
    return List.of(handledBy);
  }
}

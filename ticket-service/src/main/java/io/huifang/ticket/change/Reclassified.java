package io.huifang.ticket.change;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A second look at what it is about; what is promised to such a ticket counts from then on. */
public record Reclassified(
    String category, @Nullable String subcategory, Complexity complexity, Priority priority)
    implements Change {
  /** The same concern, only more or less urgent. */
  public static Reclassified prioritised(Classification like, Priority priority) {
    return new Reclassified(like.category(), like.subcategory(), like.complexity(), priority);
  }

  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    if (ticket.origin() == Origin.IMPORT) {
      throw ProblemException.conflict("history", "Imported history is not reclassified");
    }
    ticket.requireActive("reclassified");
    ticket.reclassify(
        ticket.classification().reclassified(category, subcategory, complexity, priority));
    return new Told(ChangeType.RECLASSIFIED);
  }
}

package io.huifang.ticket.routing;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.ticket.Classification;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A published version of all queues; never changed, only followed by the next one. */
@Entity
@Audited(kind = "routing-plan", open = "*")
public class RoutingPlan extends PublishedVersion {
  @JdbcTypeCode(SqlTypes.JSON)
  private List<ServiceQueue> queues;

  protected RoutingPlan() {}

  RoutingPlan(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<ServiceQueue> queues) {
    super(version, publishedAt, publishedBy, reason);
    this.queues = queues;
  }

  public List<ServiceQueue> queues() {
    return queues;
  }

  /** Whether anything is given out at all. */
  public boolean pushes() {
    return queues.stream().anyMatch(ServiceQueue::pushes);
  }

  public Optional<ServiceQueue> queue(String id) {
    return queues.stream().filter(queue -> queue.id().equals(id)).findFirst();
  }

  /**
   * Where such a ticket waits: in the queue that says most about it, of two in the one that stands
   * first; nowhere if no queue is for it.
   *
   * @param team that has it already, null for none
   */
  public Optional<ServiceQueue> queueFor(Classification ticket, @Nullable String team) {
    return queues.stream()
        .filter(queue -> queue.takes(ticket, team))
        .reduce((best, next) -> next.says() > best.says() ? next : best);
  }

  /** As the API shows it. */
  public record View(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String reason,
      List<ServiceQueue> queues) {}

  public View view() {
    return new View(version(), publishedAt(), publishedBy(), reason(), queues);
  }
}

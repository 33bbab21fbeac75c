package io.huifang.kpi.intake;

import io.huifang.kpi.intake.Steps.Step;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Takes the events of all siblings. An event is read and judged at once, so that a bad one is
 * rejected by itself; the whole batch is written in a few statements just before the commit.
 */
@ApplicationScoped
public class FactIntake implements EventHandler {
  @Inject StateReader reader;
  @Inject SubjectStore store;
  @Inject TransactionSynchronizationRegistry transaction;

  @Override
  public boolean handles(String type) {
    return SubjectKind.of(type) != null;
  }

  /** The highest version of a state wins and a step is kept once, whatever comes how often. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    SubjectKind kind = Objects.requireNonNull(SubjectKind.of(event.type()));
    Subject subject = reader.read(kind, event);
    List<Step> steps = Steps.of(subject, event);
    Batch batch = batch();
    batch.add(
        event.data().path("history").isArray() && !steps.isEmpty()
            ? subject.from(steps.get(0).version())
            : subject);
    steps.forEach(batch::add);
  }

  private Batch batch() {
    if (transaction.getResource(Batch.class) instanceof Batch open) {
      return open;
    }
    Batch batch = new Batch();
    transaction.putResource(Batch.class, batch);
    transaction.registerInterposedSynchronization(new WriteBeforeCommit(batch));
    return batch;
  }

  private final class WriteBeforeCommit implements Synchronization {
    private final Batch batch;

    private WriteBeforeCommit(Batch batch) {
      this.batch = batch;
    }

    @Override
    public void beforeCompletion() {
      try {
        store.take(batch);
      } catch (SQLException e) {
        throw new IllegalStateException("Facts could not be written", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      // Nothing is kept outside the transaction.
    }
  }
}

package io.huifang.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.huifang.platform.problem.DatabaseProblems;
import io.huifang.platform.problem.RolledBackException;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away in the middle of a change: an outage, not our mistake, and never a yes. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LostConnectionTest {
  @Inject Change change;
  @Inject DataSource database;

  @Test
  void aCommitThatNobodyAnsweredIsAnOutage() {
    Throwable failure = catchThrowable(() -> change.losesItsConnectionBeforeTheCommit());

    assertThat(failure).isNotNull();
    assertThat(DatabaseProblems.isOutage(failure)).isTrue();
  }

  @Test
  void whatIsRolledBackIsNotToldAsDone() {
    for (Runnable quiet :
        List.<Runnable>of(change::keepsAFailureQuiet, change::keepsItQuietAlone)) {
      Throwable failure = catchThrowable(quiet::run);
      assertThat(failure).isInstanceOf(RolledBackException.class);
      assertThat(DatabaseProblems.isOutage(failure)).isTrue();
    }
  }

  /** As in a rehearsal of faults: the reply was stored, its mail asked for the brand. */
  @Test
  void aReplyIsNotConfirmedWhenItsMailCouldNotBeWritten() throws Exception {
    String id = TicketApi.id(TicketApi.open());
    await().pollDelay(Duration.ofSeconds(3)).until(() -> true); // so long is a brand remembered
    try (Connection somebody = database.getConnection();
        Statement statement = somebody.createStatement();
        Connection watcher = database.getConnection();
        Statement watch = watcher.createStatement()) {
      somebody.setAutoCommit(false);
      statement.execute("lock table branding in access exclusive mode");
      CompletableFuture<Response> reply = CompletableFuture.supplyAsync(() -> reply(id));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () -> {
                endWhoWaits(watch);
                return reply.isDone();
              });
      assertThat(reply.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(503);
      somebody.rollback();
    }
    assertThat(replies(id)).isZero();
    assertThat(reply(id).statusCode()).isEqualTo(200);
    assertThat(replies(id)).isEqualTo(1);
  }

  private static Response reply(String id) {
    return TicketApi.change(id, "replies", "{\"text\":\"We look into it\"}");
  }

  private static long replies(String id) {
    List<String> kinds = TicketApi.agent().get("/api/tickets/" + id + "/messages").path("kind");
    return kinds.stream().filter("REPLY"::equals).count();
  }

  private static void endWhoWaits(Statement watch) throws SQLException {
    watch.execute(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
            + " where cardinality(pg_blocking_pids(pid)) > 0");
  }

  /** A change whose connection another session ends. */
  @ApplicationScoped
  static class Change {
    @Inject EntityManager entities;
    @Inject DataSource database;

    @Transactional
    void losesItsConnectionBeforeTheCommit() throws SQLException {
      Number backend =
          (Number) entities.createNativeQuery("select pg_backend_pid()").getSingleResult();
      Thread other = new Thread(() -> end(backend.intValue()));
      other.start();
      try {
        other.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Transactional
    void keepsAFailureQuiet() {
      Throwable quiet =
          catchThrowable(() -> entities.createNativeQuery("select 1 / 0").getSingleResult());
      assertThat(quiet).isNotNull();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keepsItQuietAlone() {
      keepsAFailureQuiet();
    }

    private void end(int backend) {
      try (Connection connection = database.getConnection();
          PreparedStatement end =
              connection.prepareStatement("select pg_terminate_backend(?, 5000)")) {
        end.setInt(1, backend);
        end.execute();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

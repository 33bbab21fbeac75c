package io.huifang.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huifang.platform.problem.DatabaseProblems;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away between the last statement and the commit: an outage, not our mistake. */
@QuarkusTest
class LostConnectionTest {
  @Inject Change change;

  @Test
  void aCommitThatNobodyAnsweredIsAnOutage() {
    Throwable failure = catchThrowable(() -> change.losesItsConnectionBeforeTheCommit());

    assertThat(failure).isNotNull();
    assertThat(DatabaseProblems.isOutage(failure)).isTrue();
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

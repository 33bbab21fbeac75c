package io.huifang.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseProblemsTest {
  @Test
  void aStatementThatTookTooLongIsNoOutage() {
    SQLException slow = new SQLException("canceling statement due to user request", "57014");
    assertThat(DatabaseProblems.isOutage(new IllegalStateException(slow))).isFalse();
    Problem problem = DatabaseProblems.toProblem(slow);
    assertThat(problem).isNotNull();
    assertThat(problem.status()).as("the same request may succeed later").isEqualTo(503);
    for (String away : new String[] {"57P01", "57P03", "08006", "53300"}) {
      assertThat(DatabaseProblems.isOutage(new SQLException("away", away))).as(away).isTrue();
    }
  }

  @Test
  void aPoolInWhichNothingIsFreeIsToldFromADatabaseThatIsAway() {
    SQLException busy = new SQLException("Sorry, acquisition timeout!");
    assertThat(DatabaseProblems.isOutage(busy)).isTrue();
    assertThat(DatabaseProblems.isPoolEmpty(new IllegalStateException(busy))).isTrue();
    assertThat(DatabaseProblems.isPoolEmpty(new SQLException("Connection refused", "08001")))
        .isFalse();
    assertThat(DatabaseProblems.isPoolEmpty(new IllegalStateException("acquisition timeout")))
        .isFalse();
  }
}

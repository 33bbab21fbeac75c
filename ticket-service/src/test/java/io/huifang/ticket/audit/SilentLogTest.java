package io.huifang.ticket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that PostgreSQL refuses is told of without the values that are in it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SilentLogTest {
  private static final String SECRET = "Zhuge Liang";
  @Inject EntityManager entities;

  @ParameterizedTest
  @ValueSource(strings = {"null", "'NONE'"})
  void aFailedInsertDoesNotLogTheCustomer(String tier) {
    StringWriter log = new StringWriter();
    Handler handler = new Catching(log);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    Throwable failure;
    try {
      failure = catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> insert(tier)));
    } finally {
      root.removeHandler(handler);
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    assertThat(log + "\n" + trace).contains("ERROR").doesNotContain(SECRET);
  }

  private void insert(String tier) {
    entities
        .createNativeQuery(
            "insert into customer (id, name, tier, language, opted_out, version) values (:id, :name, "
                + tier
                + ", null, false, 1)")
        .setParameter("id", UUID.randomUUID())
        .setParameter("name", SECRET)
        .executeUpdate();
  }

  /** Everything that any logger says. */
  private static final class Catching extends Handler {
    private final PatternFormatter format = new PatternFormatter("%p %s%e%n");
    private final StringWriter log;

    Catching(StringWriter log) {
      this.log = log;
    }

    @Override
    public void publish(LogRecord entry) {
      log.write(format.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

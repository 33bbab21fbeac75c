package io.huifang.platform.watch;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One connection beside the pool, for the question whether the database is there: a pool in which
 * nothing is free is slow, and no database that is away. It is kept, so that it also answers when
 * the database takes no further connections.
 */
@ApplicationScoped
class OwnLine {
  private static final int PATIENCE_SECONDS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(PATIENCE_SECONDS);
  @Inject AgroalDataSource pool;
  private @Nullable AgroalDataSource line;

  /**
   * The connection, which has just answered; to be closed after use.
   *
   * @throws SQLException if the database does not answer within some seconds, and why
   */
  Connection open() throws SQLException {
    return line().getConnection();
  }

  private synchronized AgroalDataSource line() throws SQLException {
    AgroalDataSource there = line;
    if (there == null) {
      AgroalConnectionFactoryConfiguration asThePool =
          pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
      AgroalConnectionFactoryConfigurationSupplier to =
          new AgroalConnectionFactoryConfigurationSupplier(asThePool).loginTimeout(PATIENCE);
      there =
          AgroalDataSource.from(
              new AgroalDataSourceConfigurationSupplier()
                  .connectionPoolConfiguration(
                      of ->
                          of.maxSize(1)
                              .acquisitionTimeout(PATIENCE.multipliedBy(2))
                              .validateOnBorrow(true)
                              .connectionValidator(
                                  ConnectionValidator.defaultValidatorWithTimeout(PATIENCE_SECONDS))
                              .connectionFactoryConfiguration(to)));
      line = there;
    }
    return there;
  }

  @PreDestroy
  synchronized void close() {
    if (line != null) {
      line.close();
    }
  }
}

package io.huifang.ticket.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Does to the trail what only an owner of the database can do, and puts it back afterwards. */
record Tampering(DataSource database) {

  /** Runs the check while the database is as the statements left it. */
  void with(String statements, Runnable check) throws SQLException {
    run(
        "create table kept_entry as select * from audit_entry;"
            + "create table kept_seal as select * from audit_seal;"
            + statements);
    try {
      check.run();
    } finally {
      run(
          "delete from audit_entry; insert into audit_entry select * from kept_entry;"
              + "delete from audit_seal; insert into audit_seal select * from kept_seal;"
              + "drop table kept_entry, kept_seal");
    }
  }

  private void run(String statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "begin; alter table audit_entry disable trigger all;"
              + "alter table audit_seal disable trigger all;"
              + statements
              + "; alter table audit_entry enable trigger all;"
              + "alter table audit_seal enable trigger all; commit");
    }
  }
}

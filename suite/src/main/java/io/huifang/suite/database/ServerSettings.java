package io.huifang.suite.database;

import io.huifang.suite.data.DataDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** How the server differs from the library's defaults, which are made for throw-away tests. */
final class ServerSettings {
  private ServerSettings() {}

  static EmbeddedPostgres.Builder of(
      DataDirectory data, Path passwordFile, Path programs, int port, Map<String, String> more)
      throws IOException {
    Files.createDirectories(data.log("postgres").getParent());
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(data.log("postgres").toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(Database.folder(data))
            .setOverrideWorkingDirectory(programs.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(45))
            // Reaches initdb: without it every local user could log in as anybody.
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", passwordFile.toString())
            // Same order and case rules on every machine, whatever its language settings.
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setConnectConfig("password", data.secrets().get("database.postgres"))
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("shared_buffers", "64MB")
            // Each replica of a service may open twelve.
            .setServerConfig("max_connections", "200")
            .setServerConfig("max_wal_size", "256MB")
            .setServerConfig("timezone", "UTC")
            // The values of a refused row are somebody's name and address: neither they nor the
            // statement belong into the log.
            .setServerConfig("log_error_verbosity", "terse")
            .setServerConfig("log_min_error_statement", "panic")
            .setOutputRedirector(log)
            .setErrorRedirector(log);
    more.forEach(builder::setServerConfig);
    return builder;
  }
}

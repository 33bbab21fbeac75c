package io.huifang.suite.identity;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A Keycloak home with programs of the checkout and data of this installation. */
final class KeycloakHome {
  private static final List<String> LINKED = List.of("lib", "conf", "providers");

  private static final String CONFIRMED = "realm.sha256";

  private final Path home;
  private String digest = "";

  KeycloakHome(Path home) {
    this.home = home;
  }

  /** Links the programs and puts the realm where it is imported; a changed one replaces the old. */
  Path lay(Path distribution, String realm) {
    try {
      Files.createDirectories(home.resolve("data"));
      for (String name : LINKED) {
        Files.deleteIfExists(home.resolve(name));
        Files.createSymbolicLink(home.resolve(name), distribution.resolve(name).toAbsolutePath());
      }
      LoginTheme.lay(home.resolve("themes"));
      // it keeps packed style sheets from run to run, and would go on with those of an earlier
      // theme
      DataDirectory.deleteTree(home.resolve("data/tmp/kc-gzip-cache"));
      digest = digest(realm);
      Path known = home.resolve(CONFIRMED);
      // Keycloak skips a realm that exists, so a change only arrives in an empty database.
      if (!Files.exists(known) || !Files.readString(known).equals(digest)) {
        Files.deleteIfExists(known);
        DataDirectory.deleteTree(home.resolve("data"));
        Secrets.writePrivately(home.resolve("data/import/huifang-realm.json"), realm);
      }
      return home;
    } catch (IOException e) {
      throw new StartFailure("The Keycloak folder " + home + " cannot be written: " + e, e);
    }
  }

  /** Remembers that this realm is in the database; an import that was cut off is done again. */
  void confirm() {
    try {
      Files.writeString(home.resolve(CONFIRMED), digest);
    } catch (IOException e) {
      throw new StartFailure("The Keycloak folder " + home + " cannot be written: " + e, e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

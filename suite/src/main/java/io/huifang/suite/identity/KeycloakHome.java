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
  private static final String PEOPLE = "people.json";

  private final Path home;
  private final Export export;
  private String digest = "";

  KeycloakHome(Path home, Export export) {
    this.home = home;
    this.export = export;
  }

  /** Writes the realm of a home, with everybody in it, to a file. */
  interface Export {
    void people(Path home, Path target);
  }

  /**
   * Links the programs and puts the realm where it is imported. Keycloak skips a realm that exists,
   * so a changed one arrives in an empty database only: the people are taken over into it, and the
   * database in which they were is kept beside the new one.
   *
   * @throws StartFailure if they cannot be taken over; nothing has changed then
   */
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
      String before = Files.exists(known) ? Files.readString(known) : "";
      if (!before.equals(digest)) {
        replace(realm, before);
      }
      return home;
    } catch (IOException e) {
      throw new StartFailure("The Keycloak folder " + home + " cannot be written: " + e, e);
    }
  }

  /**
   * Cut off anywhere, it is done again: the people are in their file until the end is confirmed.
   */
  private void replace(String realm, String before) throws IOException {
    Path people = home.resolve(PEOPLE);
    Path data = home.resolve("data");
    if (!before.isEmpty()) {
      Path exported = home.resolve("export.json");
      export.people(home, exported);
      Secrets.writePrivately(people, Files.readString(exported));
      Files.delete(exported);
      Path kept = home.resolve("data.of-realm-" + before.substring(0, 12));
      DataDirectory.deleteTree(kept);
      Files.delete(home.resolve(CONFIRMED));
      Files.move(data, kept);
    } else {
      DataDirectory.deleteTree(data);
    }
    String taken =
        Files.exists(people) ? KeptPeople.merged(realm, Files.readString(people)) : realm;
    Secrets.writePrivately(home.resolve("data/import/huifang-realm.json"), taken);
  }

  /** Remembers that this realm is in the database; an import that was cut off is done again. */
  void confirm() {
    try {
      Files.writeString(home.resolve(CONFIRMED), digest);
      Files.deleteIfExists(home.resolve(PEOPLE));
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

package io.huifang.suite.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed realm costs nobody the login that an administrator has made by hand. */
class KeycloakHomeTest {
  private static final String OLD =
      """
      {"clients": [{"clientId": "own"}], "users": [
        {"username": "by-hand", "id": "7", "realmRoles": ["agent"], "clientConsents": [{}],
         "credentials": [{"type": "password", "secretData": "hash"}],
         "clientRoles": {"own": ["x"], "account": ["manage-account"]}},
        {"username": "admin", "id": "1", "credentials": [{"secretData": "of before"}]},
        {"username": "program", "serviceAccountClientId": "own"}]}
      """;
  private static final String NEW =
      """
      {"clients": [{"clientId": "other"}], "users": [
        {"username": "admin", "id": "1", "realmRoles": ["admin"],
         "credentials": [{"value": "of the file"}]},
        {"username": "robot", "serviceAccountClientId": "other"}]}
      """;
  private static final KeycloakHome.Export NOBODY_ASKS =
      (home, target) -> {
        throw new AssertionError("There is nothing to take over");
      };
  @TempDir Path folder;
  private Path home;
  private Path programs;

  @BeforeEach
  void anInstallationWithPeople() throws IOException {
    home = folder.resolve("home");
    programs = Files.createDirectories(folder.resolve("programs"));
    KeycloakHome first = new KeycloakHome(home, NOBODY_ASKS);
    first.lay(programs, OLD);
    Files.writeString(home.resolve("data/h2"), "people");
    first.confirm();
  }

  private static void write(Path home, Path target) {
    try {
      Files.writeString(target, OLD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String imported() throws IOException {
    return Files.readString(home.resolve("data/import/huifang-realm.json"));
  }

  @Test
  void theSameRealmLeavesEverythingAlone() {
    new KeycloakHome(home, NOBODY_ASKS).lay(programs, OLD);
    assertThat(home.resolve("data/h2")).hasContent("people");
  }

  @Test
  void aChangedRealmTakesThePeopleOver() throws IOException {
    new KeycloakHome(home, KeycloakHomeTest::write).lay(programs, NEW);
    assertThat(imported()).contains("by-hand", "hash", "of before", "robot", "manage-account");
    assertThat(imported()).contains("\"admin\"");
    assertThat(imported()).doesNotContain("program", "clientConsents", "\"own\"", "of the file");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.filter(one -> one.toString().contains("data.of-realm")))
          .singleElement()
          .satisfies(kept -> assertThat(kept.resolve("h2")).hasContent("people"));
    }
    // cut off before the end was confirmed: half a database goes, the people do not
    KeycloakHome again = new KeycloakHome(home, NOBODY_ASKS);
    again.lay(programs, NEW);
    assertThat(imported()).contains("by-hand", "hash");
    again.confirm();
    assertThat(home.resolve("people.json")).doesNotExist();
    new KeycloakHome(home, NOBODY_ASKS).lay(programs, NEW);
  }

  @Test
  void whereNobodyCanBeTakenOverNothingChanges() {
    KeycloakHome next =
        new KeycloakHome(
            home,
            (at, target) -> {
              throw new StartFailure("Keycloak says no");
            });
    assertThatThrownBy(() -> next.lay(programs, NEW)).isInstanceOf(StartFailure.class);
    assertThat(home.resolve("data/h2")).hasContent("people");
    new KeycloakHome(home, NOBODY_ASKS).lay(programs, OLD);
  }

  @Test
  void aDemoThatBecomesRealLeavesItsPeopleBehind() {
    String demo =
        OLD.replace("\"own\"}]", "\"own\"}, {\"clientId\": \"huifang-simulator\"}]")
            .replace(
                "{\"username\": \"program\"", "{\"username\": \"li.na\"}, {\"username\": \"p\"");
    assertThat(KeptPeople.merged(NEW, demo))
        .contains("by-hand", "of the file")
        .doesNotContain("of before", "li.na");
  }
}

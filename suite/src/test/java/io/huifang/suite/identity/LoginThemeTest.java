package io.huifang.suite.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginThemeTest {
  @TempDir Path home;

  @Test
  void replacesWhatAnEarlierVersionLeft() throws IOException {
    Path distribution = Files.createDirectory(home.resolve("distribution"));
    Path themes = Files.createSymbolicLink(home.resolve("themes"), distribution);
    LoginTheme.lay(themes);
    Path old = Files.writeString(themes.resolve("huifang/login/old.css"), "");
    LoginTheme.lay(themes);
    assertThat(themes.resolve("huifang/login/theme.properties"))
        .content()
        .contains("parent=keycloak.v2", "css/huifang.css");
    assertThat(themes.resolve("huifang/login/resources/css/huifang.css")).isNotEmptyFile();
    assertThat(themes.resolve("huifang/login/resources/img/logo.svg")).isNotEmptyFile();
    assertThat(old).doesNotExist();
    assertThat(distribution).isEmptyDirectory();
  }

  @Test
  void theRealmAsksForIt() {
    assertThat(Realm.production()).contains("\"loginTheme\" : \"huifang\"");
  }
}

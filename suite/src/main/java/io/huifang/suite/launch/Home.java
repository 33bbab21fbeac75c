package io.huifang.suite.launch;

import io.huifang.suite.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The checkout with everything the build made. */
record Home(Path root) {
  /** Told by ./run; a test finds it above the folder it runs in. */
  static Home find() {
    String told = System.getProperty("huifang.home");
    if (told != null) {
      return new Home(Path.of(told).toAbsolutePath());
    }
    @Nullable Path candidate = Path.of("").toAbsolutePath();
    while (candidate != null) {
      if (Files.exists(candidate.resolve("mvnw"))) {
        return new Home(candidate);
      }
      candidate = candidate.getParent();
    }
    throw new StartFailure("This is not a checkout of Huifang; start with ./run");
  }

  Path keycloak() {
    return root.resolve("suite/target/keycloak");
  }

  Path postgres() {
    return root.resolve("suite/target/postgres");
  }

  Path usualData() {
    return root.resolve(".huifang");
  }

  Path jar(Part service) {
    return root.resolve(service.label() + "-service/target/quarkus-app/quarkus-run.jar");
  }

  void checkBuilt(Part service) {
    if (!Files.exists(jar(service))) {
      throw new StartFailure(
          service.label()
              + "-service is not built ("
              + root.relativize(jar(service))
              + " is missing); build it with: ./mvnw package");
    }
  }
}

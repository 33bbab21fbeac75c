package io.huifang.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Platform holds mechanism, never meaning. */
class PlatformRulesTest {
  private static final Set<String> ROUTES =
      Set.of(
          "/api/audit",
          "/api/due-work",
          "/api/due-work/removal",
          "/api/imports",
          "/api/outbox",
          "/api/outbox/resync",
          "/api/personal-data",
          "/api/retention",
          "/audit",
          "/back-channel-logout",
          "/brand",
          "/choices",
          "/events",
          "/imports",
          "/notices",
          "/settings",
          "/settings/operation",
          "/views");
  private final JavaClasses platform =
      new ClassFileImporter().importPackages("io.huifang.platform");

  @Test
  void knowsNoService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.huifang.ticket..",
            "io.huifang.survey..",
            "io.huifang.escalation..",
            "io.huifang.kpi..")
        .check(platform);
    slices().matching("io.huifang.platform.(*)..").should().beFreeOfCycles().check(platform);
  }

  @Test
  void hasOnlyTheRoutesAndEntitiesOfItsMechanisms() {
    Set<String> routes = new TreeSet<>();
    for (JavaClass type : platform) {
      type.tryGetAnnotationOfType(Path.class).ifPresent(path -> routes.add(path.value()));
    }
    assertThat(routes).isEqualTo(new TreeSet<>(ROUTES));
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .resideInAPackage("io.huifang.platform.imports.job")
        .check(platform);
  }

  /** What is too large for now; the list only gets shorter. */
  @Test
  void hasSmallPackages() {
    assertThat(PackageSizes.broken(platform, Map.of("platform.csv.mapping", 18))).isEmpty();
  }

  @Test
  void namesNoSiblingInItsConfiguration() throws IOException {
    String defaults =
        Files.readString(
            java.nio.file.Path.of("../src/main/resources/META-INF/microprofile-config.properties"));
    assertThat(defaults)
        .doesNotContain("HUIFANG_TICKET", "HUIFANG_SURVEY", "HUIFANG_ESCALATION", "HUIFANG_KPI")
        .doesNotContain("/desk", "/board", "/dashboard", "/surveys");
  }

  @Test
  void asksTheClockOnlyWhereItIsProduced() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .because("time comes from the injected Clock")
        .check(platform);
  }
}

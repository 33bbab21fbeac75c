package io.huifang.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The architecture of docs/architecture.md as rules that a build can break on. */
public final class HouseRules {
  private HouseRules() {}

  /** Checks the main classes of one service, by the name of its root package below io.huifang. */
  public static void check(String service) {
    String root = "io.huifang." + service;
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage(root)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".*..")
        .because("the root of a service never knows its satellites")
        .allowEmptyShould(true)
        .check(classes);
    noClasses()
        .should()
        .resideInAnyPackage("..impl..", "..dto..", "..model..", "..util..", "..common..")
        .because("packages are named after features")
        .check(classes);
    noRawClock(classes);
  }

  private static void noRawClock(JavaClasses classes) {
    for (Class<?> type :
        new Class<?>[] {
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class
        }) {
      noClasses()
          .should()
          .callMethod(type, "now")
          .because("time comes from the injected Clock")
          .check(classes);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(classes);
  }
}

package io.huifang.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The architecture of docs/architecture.md as rules that a build can break on. */
public final class HouseRules {
  private HouseRules() {}

  /** Checks the main classes of one service, by the name of its root package below io.huifang. */
  public static void check(String service) {
    check(service, Map.of());
  }

  /**
   * The same for a service with packages that are too large for now.
   *
   * @param crowded how many types such a package may have, by its name below io.huifang; the list
   *     only ever gets shorter
   */
  public static void check(String service, Map<String, Integer> crowded) {
    String root = "io.huifang." + service;
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    List<String> broken = broken(root, classes);
    broken.addAll(PackageSizes.broken(classes, crowded));
    broken.addAll(NativeQueries.broken(Path.of("src", "main", "java")));
    if (!broken.isEmpty()) {
      throw new AssertionError(
          broken.size() + " house rules are broken\n\n" + String.join("\n\n", broken));
    }
  }

  /** All rules that are broken, not only the first. */
  static List<String> broken(String root, JavaClasses classes) {
    List<String> broken = new ArrayList<>();
    Stream.concat(structure(root), clocks())
        .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
        .filter(EvaluationResult::hasViolation)
        .forEach(result -> broken.add(result.getFailureReport().toString()));
    return broken;
  }

  private static Stream<ArchRule> structure(String root) {
    return Stream.of(
        slices().matching(root + ".(*)..").should().beFreeOfCycles(),
        noClasses()
            .that()
            .resideInAPackage(root)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".*..")
            .because("the root of a service never knows its satellites"),
        noClasses()
            .should()
            .resideInAnyPackage("..impl..", "..dto..", "..model..", "..util..", "..common..")
            .because("packages are named after features"));
  }

  private static Stream<ArchRule> clocks() {
    Stream<ArchRule> now =
        Stream.<Class<?>>of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)
            .map(
                type ->
                    noClasses()
                        .should()
                        .callMethod(type, "now")
                        .because("time comes from the injected Clock"));
    return Stream.concat(
        now, Stream.of(noClasses().should().callMethod(System.class, "currentTimeMillis")));
  }
}

package io.huifang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private final JavaClasses crooked =
      new ClassFileImporter().importPackages("io.huifang.testkit.crooked");

  @Test
  void allBrokenRulesAreTold() {
    assertThat(HouseRules.broken("io.huifang.testkit.crooked", crooked))
        .hasSize(2)
        .anySatisfy(rule -> assertThat(rule).contains("packages are named after features"))
        .anySatisfy(rule -> assertThat(rule).contains("time comes from the injected Clock"));
  }

  @Test
  void aPackageIsSmallOrAnException() {
    assertThat(PackageSizes.broken(crooked, Map.of())).isEmpty();
    assertThat(PackageSizes.broken(crooked, Map.of("testkit.crooked.util", 20)))
        .containsExactly("testkit.crooked.util needs no exception of 20 types any more; remove it");
    JavaClasses platform = new ClassFileImporter().importPackages("io.huifang.platform");
    assertThat(PackageSizes.broken(platform, Map.of("platform.event", 2)))
        .anySatisfy(rule -> assertThat(rule).matches("platform.event has \\d+ types.*"));
  }
}

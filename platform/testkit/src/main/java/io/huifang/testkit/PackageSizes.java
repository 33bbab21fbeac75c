package io.huifang.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A package is a feature that one can keep in mind: so many types and no more. */
final class PackageSizes {
  private static final int MOST = 14;
  private static final String PREFIX = "io.huifang.";

  private PackageSizes() {}

  /**
   * @param crowded exceptions; one that is not needed is wrong too, so that none outlives its
   *     reason
   */
  static List<String> broken(JavaClasses classes, Map<String, Integer> crowded) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (JavaClass type : classes) {
      if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
        sizes.merge(type.getPackageName().substring(PREFIX.length()), 1, Integer::sum);
      }
    }
    List<String> broken = new ArrayList<>();
    sizes.forEach(
        (name, size) -> {
          int most = crowded.getOrDefault(name, MOST);
          if (size > most) {
            broken.add(name + " has " + size + " types, more than " + most + "; split it");
          }
        });
    crowded.forEach(
        (name, most) -> {
          if (sizes.getOrDefault(name, 0) <= MOST) {
            broken.add(name + " needs no exception of " + most + " types any more; remove it");
          }
        });
    return broken;
  }
}

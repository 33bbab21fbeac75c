package io.huifang.kpi.question;

import io.huifang.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters by further dimensions, written as {@code name:value}. */
final class Labels {
  private static final int LONGEST = 300;
  private static final int MOST = 100;

  private Labels() {}

  /**
   * The wanted values by name: one of them for each name.
   *
   * @throws ProblemException 400 if one is not written like that
   */
  static Map<String, List<String>> wanted(List<String> given) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    for (String label : given) {
      int colon = label.indexOf(':');
      boolean sound = colon > 0 && label.length() <= LONGEST && label.indexOf('\0') < 0;
      if (!sound || colon == label.length() - 1 || given.size() > MOST) {
        throw ProblemException.badField(
            "label", "must be name:value, such as region:south, at most 300 characters");
      }
      wanted
          .computeIfAbsent(label.substring(0, colon), name -> new ArrayList<>())
          .add(label.substring(colon + 1));
    }
    return wanted;
  }
}

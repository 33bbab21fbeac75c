package io.huifang.platform.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was found in the settings of a service; never the value of one, which may be a secret. */
public final class Findings {
  private final List<String> refused = new ArrayList<>();
  private final List<String> unwise = new ArrayList<>();
  private final Set<String> allowed;

  /**
   * @param allowed names of what an operator has said yes to
   */
  public Findings(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /** Nothing makes this right. */
  public void refuse(String key, String why) {
    refused.add(key + ": " + why);
  }

  /**
   * May be right where somebody has thought about it.
   *
   * @param name by which it is allowed
   */
  public void refuseUnlessAllowed(String key, String why, String name) {
    if (allowed.contains(name)) {
      unwise.add(key + ": " + why + " (allowed as " + name + ")");
    } else {
      refused.add(key + ": " + why + "; if you know better, " + ProductionCheck.ALLOW + "=" + name);
    }
  }

  /** Works, but not well. */
  public void warn(String key, String why) {
    unwise.add(key + ": " + why);
  }

  /** What forbids the start. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /** What does not. */
  public List<String> unwise() {
    return List.copyOf(unwise);
  }
}

package io.huifang.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who wants which types, as configured. */
@ApplicationScoped
public class Subscriptions {
  private final Map<String, Subscription> all = new TreeMap<>();
  private final Map<String, Boolean> wanted = new ConcurrentHashMap<>();

  @Inject
  Subscriptions(OutboxConfig config) {
    config
        .subscribers()
        .forEach((name, s) -> all.put(name, new Subscription(name, s, pattern(s.types()))));
  }

  /** By name. */
  public Map<String, Subscription> all() {
    return all;
  }

  boolean anybodyWants(String type, boolean history) {
    return wanted.computeIfAbsent(
        history + type, key -> all.values().stream().anyMatch(s -> s.wants(type, history)));
  }

  /** Types without version, or prefixes with a star, as one expression for Java and PostgreSQL. */
  private static String pattern(Iterable<String> types) {
    StringBuilder all = new StringBuilder();
    for (String type : types) {
      boolean prefix = type.endsWith("*");
      String plain = prefix ? type.substring(0, type.length() - 1) : type;
      all.append(all.isEmpty() ? "" : "|").append(plain.replace(".", "[.]"));
      all.append(prefix ? ".*" : "");
    }
    return "^(" + all + ")[.]v[0-9]+$";
  }

  /**
   * One subscriber.
   *
   * @param pattern regular expression of the types that it wants
   */
  public record Subscription(String name, OutboxConfig.Subscriber config, String pattern) {
    boolean wants(String type, boolean history) {
      return (!history || config.history()) && Pattern.matches(pattern, type);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** For messages. */
  @Override
  public String toString() {
    return all.keySet().stream().collect(Collectors.joining(", "));
  }
}

package io.huifang.kpi.question;

import io.huifang.platform.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query parameters of a question: a misspelt filter must not silently widen the answer. */
public final class QueryParameters {
  /** Of every question about metrics. */
  public static final Set<String> SHARED =
      Set.of(
          "from",
          "to",
          "zone",
          "channel",
          "category",
          "subcategory",
          "complexity",
          "tier",
          "segment",
          "team",
          "agent",
          "label",
          "medium");

  /** Of a question about one metric. */
  public static final Set<String> FILTER =
      Stream.concat(
              SHARED.stream(),
              Stream.of(
                  "variant",
                  "definition",
                  "window",
                  "threshold",
                  "scale",
                  "touchpoint",
                  "target",
                  "weighted"))
          .collect(Collectors.toUnmodifiableSet());

  /** How values are cut. */
  public static final Set<String> CUT = Set.of("interval", "by", "compare");

  private static final Set<String> ONCE =
      Set.of(
          "from",
          "to",
          "zone",
          "variant",
          "definition",
          "window",
          "threshold",
          "scale",
          "interval",
          "compare",
          "weighted",
          "ids",
          "status",
          "limit",
          "cursor");

  private QueryParameters() {}

  /**
   * Refuses what is in neither list.
   *
   * @throws ProblemException 400 for any other parameter, and for two of what can be only one
   */
  public static void only(UriInfo uri, Collection<String> some, Collection<String> others) {
    for (Map.Entry<String, List<String>> entry : uri.getQueryParameters().entrySet()) {
      String name = entry.getKey();
      if (!some.contains(name) && !others.contains(name)) {
        throw ProblemException.badField(name, "is not a parameter of this query");
      }
      if (entry.getValue().stream().anyMatch(String::isBlank)) {
        throw ProblemException.badField(name, "must not be empty");
      }
      if (ONCE.contains(name) && entry.getValue().size() > 1) {
        throw ProblemException.badField(name, "must be given once");
      }
    }
  }
}

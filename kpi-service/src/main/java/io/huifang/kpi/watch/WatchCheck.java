package io.huifang.kpi.watch;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What makes sense to be watched. */
@ApplicationScoped
class WatchCheck {
  private static final int LONGEST = 300;
  private static final List<String> BY = List.of("team", "channel", "tier", "category");
  @Inject Catalogue catalogue;

  /**
   * The same with everything that was left out.
   *
   * @throws ProblemException 400 if it makes no sense
   */
  WatchWish complete(WatchWish wish) {
    if (!catalogue.knows(wish.metric())) {
      throw ProblemException.badField("metric", "is not a known metric");
    }
    Metric metric = catalogue.known(wish.metric());
    if (metric.source() == Metric.Source.BACKLOG) {
      throw ProblemException.badField("metric", "is a state and has no course");
    }
    String variant = wish.variant() == null ? metric.usual().id() : wish.variant();
    if (metric.variants().stream().noneMatch(one -> one.id().equals(variant))) {
      throw ProblemException.badField("variant", "is not one of " + metric.id());
    }
    Map<String, String> filter = wish.filter() == null ? Map.of() : wish.filter();
    filter.forEach(WatchCheck::check);
    requireSound("name", wish.name());
    String language = wish.language() == null ? Language.EN.tag() : wish.language();
    return new WatchWish(
        wish.name(),
        metric.id(),
        variant,
        filter,
        wish.grain(),
        wish.rules(),
        wish.severity(),
        Language.of(language).tag());
  }

  private static void check(String dimension, String value) {
    if (!BY.contains(dimension)) {
      throw ProblemException.badField("filter", "must be by " + String.join(", ", BY));
    }
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw ProblemException.badField("filter", "must have values of 1 to 300 characters");
    }
    requireSound("filter", value);
  }

  private static void requireSound(String field, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.badField(field, "must not have control characters");
    }
  }
}

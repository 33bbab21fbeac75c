package io.huifang.survey.text.page;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.PageTime;
import io.huifang.survey.TeamScope;
import io.huifang.survey.results.Asked;
import io.huifang.survey.text.terms.TermSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which comments are meant, within what the caller may see: a lead's are those of the team. */
@ApplicationScoped
class Spans {
  @Inject TeamScope scope;
  @Inject PageTime time;
  @Inject Clock clock;

  TermSpan of(SpanParams params) {
    Instant to = Params.instant("to", params.to);
    return span(
        Params.instant("from", params.from),
        Objects.requireNonNullElseGet(to, this::now),
        Map.of("team", params.team, "channel", params.channel, "tier", params.tier));
  }

  /**
   * Until now.
   *
   * @param days of the site, today included; null for all
   */
  TermSpan of(@Nullable Integer days, Map<String, List<String>> wanted) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), time.site());
    Instant from =
        days == null
            ? null
            : today.minusDays(Math.max(0, days - 1L)).atStartOfDay(time.site()).toInstant();
    return span(from, now(), wanted);
  }

  /** The end is not included, and a comment of this very moment counts. */
  private Instant now() {
    return clock.instant().plusMillis(1);
  }

  private TermSpan span(@Nullable Instant from, Instant to, Map<String, List<String>> wanted) {
    Map<String, List<String>> only = new LinkedHashMap<>();
    wanted.forEach(
        (key, values) -> {
          List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
          if (given.stream().anyMatch(value -> value.indexOf(0) >= 0)) {
            throw ProblemException.badField(key, "must be text");
          }
          if (!given.isEmpty()) {
            only.put(key, given);
          }
        });
    return new TermSpan(from, to, Asked.visible(null, scope.team()).only(only).counted());
  }
}

package io.huifang.survey.settings.rules;

import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which values facts had lately: a condition has to name them as they are told. Not who: an agent
 * is a login, which nobody picks out of a list.
 */
@ApplicationScoped
class Values {
  private static final int LATEST = 5_000;
  private static final int SHOWN = 8;
  private static final String FOUND =
      """
      with latest as (
        (select channel, category, subcategory, complexity, tier, segment, team, opened_by
          from invitation order by id desc limit :latest)
        union all
        (select dims ->> 'channel', dims ->> 'category', dims ->> 'subcategory', dims ->> 'complexity',
          dims ->> 'tier', dims ->> 'segment', dims ->> 'team', null
          from passed_by order by at desc limit :latest))
      select f.fact, f.value, count(*) from latest
        cross join lateral (values ('channel', channel), ('category', category),
          ('subcategory', subcategory), ('complexity', complexity), ('tier', tier),
          ('segment', segment), ('team', team), ('openedBy', opened_by))
          as f (fact, value)
      where f.value is not null group by 1, 2 order by 1, 3 desc, 2
      """;
  @Inject EntityManager entities;

  /**
   * One fact.
   *
   * @param values the most frequent first
   * @param more how many others there are
   */
  public record Of(String fact, List<String> values, int more) {}

  /** Of the latest occasions, for each fact that had any. */
  List<Of> lately() {
    Map<String, List<String>> all = new TreeMap<>();
    for (Object row :
        PlainQuery.of(entities, FOUND).setParameter("latest", LATEST).getResultList()) {
      Object[] cells = (Object[]) row;
      all.computeIfAbsent((String) cells[0], fact -> new ArrayList<>()).add((String) cells[1]);
    }
    List<Of> facts = new ArrayList<>();
    all.forEach(
        (fact, values) ->
            facts.add(
                new Of(
                    fact,
                    values.stream().limit(SHOWN).toList(),
                    Math.max(0, values.size() - SHOWN))));
    facts.add(new Of("reopened", List.of("true", "false"), 0));
    facts.add(new Of("language", List.of("zh-CN", "en"), 0));
    facts.sort(Comparator.comparing(Of::fact));
    return facts;
  }
}

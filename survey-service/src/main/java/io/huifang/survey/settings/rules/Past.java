package io.huifang.survey.settings.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.survey.Dims;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Purpose;
import io.huifang.survey.rules.Facts;
import io.huifang.survey.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was considered lately, in the order in which it happened, and what passed by because no rule
 * was about it.
 */
@ApplicationScoped
class Past {
  private static final int MOST = 50_000;
  private static final String LATEST =
      """
      with recursive considered as (
        select purpose, subject_id, triggered_at as at, customer_id, channel, category, subcategory,
          complexity, tier, segment, team, agent, labels, rule_version, held_back_reason, opened_by,
          reopened, state = 'WITHDRAWN' and asked_at is null as taken_back
        from invitation order by id desc limit :most),
      passed as (
        select purpose, id, at, customer_id, dims ->> 'channel', dims ->> 'category',
          dims ->> 'subcategory', dims ->> 'complexity', dims ->> 'tier', dims ->> 'segment',
          dims ->> 'team', dims ->> 'agent', dims -> 'labels', cast(null as int),
          cast(null as text), cast(null as text), cast(null as boolean), false
        from passed_by order by at desc limit :most),
      latest as (select * from considered union all select * from passed
        order by at desc limit :most),
      living (asked, id, further) as (
        select c.id, c.id, c.merged_into from customer_copy c
          where c.id in (select customer_id from latest)
        union select l.asked, c.id, c.merged_into
          from living l join customer_copy c on c.id = l.further)
      select i.purpose, i.subject_id, i.at, coalesce(l.id, i.customer_id),
        i.channel, i.category, i.subcategory, i.complexity, i.tier, i.segment, i.team, i.agent,
        cast(i.labels as text), i.rule_version, i.held_back_reason, i.opened_by, i.reopened,
        c.language, c.zone,
        case when i.taken_back then 'REOPENED'
          when coalesce(c.opted_out or c.email_refused, false) or o.customer_id is not null
            then 'OPTED_OUT'
          when coalesce(c.email, '') = '' then 'NO_ADDRESS' end
      from latest i
        left join customer_copy c on c.id = i.customer_id
        left join living l on l.asked = i.customer_id and l.further is null
        left join opt_out o on o.customer_id = i.customer_id
      """;
  @Inject EntityManager entities;
  @Inject RuleBook book;
  @Inject ObjectMapper json;

  List<Considered> latest() {
    List<?> rows =
        entities
            .createNativeQuery(LATEST, Object[].class)
            .setParameter("most", MOST)
            .getResultList();
    List<Considered> all = new ArrayList<>();
    for (Object row : rows) {
      all.add(considered((Object[]) row));
    }
    all.sort(Comparator.comparing(Considered::at));
    return all;
  }

  private Considered considered(@Nullable Object[] cells) {
    Purpose purpose = Purpose.valueOf(String.valueOf(cells[0]));
    Dims dims =
        new Dims(
            (String) cells[4],
            (String) cells[5],
            (String) cells[6],
            (String) cells[7],
            (String) cells[8],
            (String) cells[9],
            (String) cells[10],
            (String) cells[11],
            labels((String) cells[12]));
    String zone = (String) cells[18];
    return new Considered(
        (UUID) Objects.requireNonNull(cells[1]),
        (Instant) Objects.requireNonNull(cells[2]),
        (UUID) cells[3],
        new Facts(
            purpose, dims, openedBy(purpose, dims, cells), (Boolean) cells[16], text(cells, 17)),
        zone == null || !ZoneId.getAvailableZoneIds().contains(zone) ? null : ZoneId.of(zone),
        cells[19] == null ? null : HeldBackReason.valueOf(String.valueOf(cells[19])));
  }

  private @Nullable String openedBy(Purpose purpose, Dims dims, @Nullable Object[] cells) {
    if (cells[15] != null || purpose != Purpose.TICKET) {
      return text(cells, 15);
    }
    int version = ((Number) Objects.requireNonNull(cells[13])).intValue();
    return Considered.openedBy(
        book.version(version).old(purpose),
        HeldBackReason.DISABLED.name().equals(cells[14]),
        dims.channel(),
        dims.tier());
  }

  private static @Nullable String text(@Nullable Object[] cells, int place) {
    return (String) cells[place];
  }

  private @Nullable Map<String, String> labels(@Nullable String stored) {
    try {
      return stored == null ? null : json.readValue(stored, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Labels that are no texts by name", e);
    }
  }
}

package io.huifang.survey.settings.rules;

import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Purpose;
import io.huifang.survey.rules.Rule;
import io.huifang.survey.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was considered lately, in the order in which it happened. */
@ApplicationScoped
class Past {
  private static final int MOST = 20_000;
  private static final String LATEST =
      """
      select i.purpose, i.subject_id, i.triggered_at, i.customer_id, i.channel, i.tier,
        i.rule_version, i.held_back_reason,
        case when coalesce(c.opted_out, false) or o.customer_id is not null then 'OPTED_OUT'
          when coalesce(c.email, '') = '' then 'NO_ADDRESS' end
      from (select * from invitation order by id desc limit :most) i
        left join customer_copy c on c.id = i.customer_id
        left join opt_out o on o.customer_id = i.customer_id
      """;
  @Inject EntityManager entities;
  @Inject RuleBook book;

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
    String channel = (String) cells[4];
    String tier = (String) cells[5];
    Rule then = book.version(((Number) Objects.requireNonNull(cells[6])).intValue()).of(purpose);
    boolean leftOut = HeldBackReason.DISABLED.name().equals(cells[7]);
    return new Considered(
        purpose,
        (UUID) Objects.requireNonNull(cells[1]),
        (Instant) Objects.requireNonNull(cells[2]),
        (UUID) cells[3],
        channel,
        tier,
        purpose == Purpose.TICKET ? Considered.openedBy(then, leftOut, channel, tier) : null,
        cells[8] == null ? null : HeldBackReason.valueOf((String) cells[8]));
  }
}

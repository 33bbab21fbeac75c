package io.huifang.escalation.board.load;

import io.huifang.escalation.directory.PersonCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what there is to do. Each statement is answered by one index, without a look at a row. */
@ApplicationScoped
public class LoadQueries {
  /** By which open cases are sorted; as the index escalation_case_waits has it. */
  public static final String WAITS = "coalesce(c.waits_until, timestamptz '9999-01-01Z')";

  /** An open case of which nobody who was asked has said that they see to it. */
  public static final String ASKED = "c.asks and c.acknowledged_at is null";

  private static final Duration SOON = Duration.ofHours(1);

  private static final String CASES =
      """
      select c.owner, c.team, count(*) as open, count(*) filter (where c.waits_until < :now) as late,
        count(*) filter (where c.waits_until >= :now and c.waits_until < :soon) as soon,
        count(*) filter (where c.waits_until is null) as reached,
        count(*) filter (where c.held_until is not null) as held,
        count(*) filter (where %s) as asked, min(c.waits_until) as next
      from escalation_case c where c.state = 'OPEN' and %s group by c.owner, c.team
      """;
  private static final String OWN =
      """
      select p.owner, p.team, count(*) as open, count(*) filter (where p.due_at < :now) as late,
        count(*) filter (where p.due_at >= :now and p.due_at < :soon) as soon,
        0 as reached, 0 as held, 0 as asked, min(p.due_at) as next
      from promise p where p.case_id is null and p.state = 'OPEN' and %s group by p.owner, p.team
      """;

  /** The marks first, by their index; then what they are about. */
  private static final String CASE_MARKS =
      """
      with mark as materialized (select c.* from escalation_case c
        where c.state = 'OPEN' and %1$s < :until and %2$s order by %1$s, c.id desc limit :most)
      select c.number, cast(null as text) as promise, c.owner, k.name as customer, t.subject as about,
        c.waits_until as due, c.held_until is not null as held
      from mark c left join customer_copy k on k.id = c.customer_id
        left join ticket_copy t on t.id = c.ticket_id
      """;

  private static final String OWN_MARKS =
      """
      with mark as materialized (select p.* from promise p
        where p.case_id is null and p.state = 'OPEN' and p.due_at < :until and %s
        order by p.due_at, p.id limit :most)
      select coalesce(t.number, '') as number, cast(p.id as text) as promise, p.owner,
        k.name as customer, coalesce(p.about, t.subject) as about, p.due_at as due, false as held
      from mark p left join customer_copy k on k.id = p.customer_id
        left join ticket_copy t on t.id = p.ticket_id
      """;
  private static final String KEPT =
      """
      select count(*) as kept from promise f left join escalation_case c on c.id = f.case_id
      where f.fulfilled_at >= :since and f.state = 'KEPT'
        and case when f.case_id is null then %s else %s end
      """;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /**
   * Who has how much.
   *
   * @param people all who work here
   */
  public Loads loads(Scope scope, Collection<PersonCopy> people) {
    Map<String, String> names =
        people.stream().collect(Collectors.toMap(PersonCopy::id, PersonCopy::name));
    List<Share> shares = new ArrayList<>();
    shares.addAll(shares(CASES.formatted(ASKED, scope.condition("c")), scope, false));
    shares.addAll(shares(OWN.formatted(scope.condition("p")), scope, true));
    return Loads.of(shares, names);
  }

  private List<Share> shares(String text, Scope scope, boolean own) {
    Instant now = clock.instant();
    Map<String, Object> values = scope.values();
    values.put("now", now);
    values.put("soon", now.plus(SOON));
    return ask(text, values).stream()
        .map(
            row ->
                new Share(
                    row.get("owner", String.class),
                    row.get("team", String.class),
                    own,
                    new Load(
                        count(row, "open"),
                        count(row, "late"),
                        count(row, "soon"),
                        count(row, "reached"),
                        count(row, "held"),
                        count(row, "asked"),
                        row.get("next", Instant.class))))
        .toList();
  }

  /** Calls that are owed until then, the most urgent first: of cases, and those without one. */
  public List<Mark> marks(Scope scope, Instant until, int most) {
    Map<String, Object> values = scope.values();
    values.put("until", until);
    values.put("most", most);
    return Stream.of(
            CASE_MARKS.formatted(WAITS, scope.condition("c")),
            OWN_MARKS.formatted(scope.condition("p")))
        .flatMap(text -> ask(text, values).stream())
        .map(LoadQueries::mark)
        .sorted(Comparator.comparing(Mark::due).thenComparing(Mark::path))
        .limit(most)
        .toList();
  }

  /** How many promises were kept since then, with a case and without. */
  public long keptSince(Scope scope, Instant since) {
    Map<String, Object> values = scope.values();
    values.put("since", since);
    String text = KEPT.formatted(scope.condition("f"), scope.condition("c"));
    return ask(text, values).get(0).get("kept", Number.class).longValue();
  }

  @SuppressWarnings("unchecked") // of the class that is asked for
  private List<Tuple> ask(String text, Map<String, Object> values) {
    Query query = entities.createNativeQuery(text, Tuple.class);
    values.forEach(query::setParameter);
    return query.getResultList();
  }

  private static int count(Tuple row, String column) {
    return row.get(column, Number.class).intValue();
  }

  private static Mark mark(Tuple row) {
    return new Mark(
        row.get("number", String.class),
        row.get("promise", String.class),
        row.get("owner", String.class),
        row.get("customer", String.class),
        row.get("about", String.class),
        row.get("due", Instant.class),
        row.get("held", Boolean.class));
  }
}

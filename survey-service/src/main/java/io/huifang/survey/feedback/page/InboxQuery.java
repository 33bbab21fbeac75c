package io.huifang.survey.feedback.page;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.survey.TeamScope;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the inbox: what stands by itself, as far as the caller may see it. */
@ApplicationScoped
class InboxQuery {
  @Inject EntityManager entities;
  @Inject TeamScope scope;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * One page of what an address names.
   *
   * @throws ProblemException 400 for a cursor of another list or order
   */
  Slice<FeedbackView> slice(ListAddress address, int limit, Place place) {
    InboxSort sort = InboxSort.named(address.sort());
    return Slice.read(
        place,
        limit,
        at -> rows(address, sort, limit, at),
        one -> sort.name() + " " + one.dueAt() + " " + one.id());
  }

  private List<FeedbackView> rows(ListAddress address, InboxSort sort, int limit, Place place) {
    Map<String, Object> values = new HashMap<>();
    String where = visible(values) + narrowed(address, values);
    String from = place.isStart() ? "" : from(sort, place, values);
    Query query =
        entities.createNativeQuery(
            "select f.* from feedback f" + where + from + sort.order(place.back()), Feedback.class);
    values.forEach(query::setParameter);
    List<?> found = query.setMaxResults(limit + 1).getResultList();
    return found.stream().map(Feedback.class::cast).map(Feedback::view).toList();
  }

  private String visible(Map<String, Object> values) {
    String team = scope.team();
    if (team == null) {
      return " where f.joined_into is null";
    }
    values.put("mine", team);
    return " where f.joined_into is null and (f.team is null or f.team = :mine)";
  }

  private String narrowed(ListAddress address, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" and " + condition(address, values));
    for (String filter :
        List.of(InboxList.SOURCE, InboxList.SEVERITY, InboxList.TEAM, InboxList.OWNER)) {
      if (!address.value(filter).isEmpty()) {
        where.append(" and f.%1$s = :%1$s".formatted(filter));
        values.put(filter, address.value(filter));
      }
    }
    String[] category = address.value(InboxList.CATEGORY).split("/", 2);
    if (!category[0].isEmpty()) {
      where.append(" and f.category = :category");
      values.put("category", category[0]);
    }
    if (category.length > 1) {
      where.append(" and f.subcategory = :subcategory");
      values.put("subcategory", category[1]);
    }
    String words = address.words();
    if (words != null) {
      where.append(
          " and (f.number = :number or position(:words in lower(f.content)) > 0"
              + " or position(:words in lower(coalesce(f.title, ''))) > 0"
              + " or position(:words in lower(coalesce(f.author_name, ''))) > 0)");
      values.put("words", words.toLowerCase(Locale.ROOT));
      values.put("number", words.strip().toUpperCase(Locale.ROOT));
    }
    return where.toString();
  }

  private String condition(ListAddress address, Map<String, Object> values) {
    String condition = InboxView.named(address.view()).condition();
    if (condition.contains(":me")) {
      values.put("me", caller.id());
    }
    if (condition.contains(":now")) {
      values.put("now", clock.instant());
    }
    return condition;
  }

  private static String from(InboxSort sort, Place place, Map<String, Object> values) {
    String[] parts = String.valueOf(place.key()).split(" ", 3);
    if (parts.length != 3 || !parts[0].equals(sort.name())) {
      throw ProblemException.badField("cursor", "is not a cursor of this list in this order");
    }
    if (sort == InboxSort.DUE) {
      values.put("at", Params.instant("cursor", parts[1]));
    }
    values.put("after", Params.uuid("cursor", parts[2]));
    return sort.from(place.back());
  }

  /** How much there is in each view; joined ones count once. */
  Map<String, Long> counts() {
    Map<String, Object> values = new HashMap<>();
    String where = visible(values);
    StringBuilder counts = new StringBuilder("select count(*)");
    for (InboxView view : InboxView.values()) {
      counts.append(", count(*) filter (where ").append(view.condition()).append(')');
    }
    Query query =
        entities
            .createNativeQuery(counts + " from feedback f" + where, Object[].class)
            .setParameter("me", caller.id())
            .setParameter("now", clock.instant());
    values.forEach(query::setParameter);
    Object[] row = (Object[]) query.getSingleResult();
    Map<String, Long> all = new HashMap<>();
    for (InboxView view : InboxView.values()) {
      all.put(view.key(), ((Number) row[view.ordinal() + 1]).longValue());
    }
    return all;
  }
}

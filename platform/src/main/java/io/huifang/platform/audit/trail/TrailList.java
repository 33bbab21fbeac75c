package io.huifang.platform.audit.trail;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The audit trail as a list. */
@ApplicationScoped
class TrailList implements ViewedList {
  static final String NEWEST = "newest";
  static final String OLDEST = "oldest";
  static final String KIND = "kind";
  static final String ACTION = "action";
  private static final String SUBJECT = "subject";
  private static final String ENTITY = "entity";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String NARROW = "fit";

  static final ListShape SHAPE =
      new ListShape(
          "audit",
          "/audit",
          "/audit/audit.csv",
          TrailView.keys(),
          TrailView.ALL.key(),
          List.of(
              ListColumn.more(TrailColumn.POSITION.key(), NARROW),
              ListColumn.always(TrailColumn.WHEN.key(), NARROW),
              ListColumn.usual(TrailColumn.WHO.key(), NARROW),
              ListColumn.more(TrailColumn.SUBJECT.key(), NARROW),
              ListColumn.usual(TrailColumn.ORIGIN.key(), ""),
              ListColumn.more(TrailColumn.CAUSE.key(), ""),
              ListColumn.usual(TrailColumn.ACTION.key(), NARROW),
              ListColumn.always(TrailColumn.WHAT.key(), ""),
              ListColumn.more(TrailColumn.ID.key(), NARROW),
              ListColumn.usual(TrailColumn.CHANGE.key(), "")),
          List.of(
              ListFilter.text(KIND),
              ListFilter.text(ACTION),
              ListFilter.text(SUBJECT),
              ListFilter.text(ENTITY),
              ListFilter.checked(FROM, day -> time(FROM, day, ZoneId.of("UTC"), 0)),
              ListFilter.checked(TO, day -> time(TO, day, ZoneId.of("UTC"), 0))),
          List.of(
              ListSort.descending(NEWEST, TrailColumn.WHEN.key()),
              ListSort.ascending(OLDEST, TrailColumn.WHEN.key())));

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.ADMIN);
  }

  static ListAddress address(MultivaluedMap<String, String> query) {
    return ListAddress.of(SHAPE, query, TrailView.ALL.key());
  }

  /**
   * @param site the zone of days
   */
  static TrailFilter.Conditions conditions(ListAddress address, ZoneId site) {
    TrailFilter filter = new TrailFilter();
    filter.kind = address.value(KIND);
    filter.action = address.value(ACTION);
    filter.subject = address.value(SUBJECT);
    filter.entity = address.value(ENTITY);
    filter.from = time(FROM, address.value(FROM), site, 0);
    filter.to = time(TO, address.value(TO), site, 1);
    TrailFilter.Conditions conditions = filter.conditions();
    List<String> actions = TrailView.named(address.view()).actions();
    if (!actions.isEmpty()) {
      // as words of ours, or no index of a part would be found by them
      conditions.sql().add("e.action in ('" + String.join("', '", actions) + "')");
    }
    conditions.add("? in (e.subject, e.entity)", address.words());
    return conditions;
  }

  /** A time as it is, or the beginning of a day; the last day is one of those that are wanted. */
  private static @Nullable String time(String field, String text, ZoneId site, int more) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      Instant at = day.plusDays(more).atStartOfDay(site).toInstant();
      Params.instant(field, at.toString());
      return at.toString();
    } catch (DateTimeException e) {
      if (text.indexOf('T') < 0) {
        throw ProblemException.badField(field, "must be a day such as 2026-01-31");
      }
      Params.instant(field, text.strip());
      return text.strip();
    }
  }
}

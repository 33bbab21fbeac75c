package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.question.QueryParameters;
import io.huifang.kpi.row.RowOrder;
import io.huifang.kpi.row.RowWish;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a number as a list. What the number is asked about stays in every view of its
 * rows, so that number and rows cannot part.
 */
@ApplicationScoped
class BehindList implements ViewedList {
  /** Beyond what every question about a metric can say. */
  private static final List<String> ROWS = List.of("metric", "weekday", "half_hour");

  static final ListShape SHAPE =
      new ListShape(
          "rows",
          "/dashboard/rows",
          "/dashboard/rows/rows.csv",
          BehindView.keys(),
          BehindView.ALL.key(),
          BehindColumn.columns(),
          filters(),
          List.of(
              ListSort.ascending(key(RowOrder.OLDEST), BehindColumn.TIME.key()),
              ListSort.descending(key(RowOrder.NEWEST), BehindColumn.TIME.key()),
              ListSort.descending(key(RowOrder.HIGHEST), BehindColumn.VALUE.key()),
              ListSort.ascending(key(RowOrder.LOWEST), BehindColumn.VALUE.key())));

  @Override
  public ListShape shape() {
    return SHAPE;
  }

  @Override
  public Set<String> roles() {
    return Set.of(Role.LEAD, Role.MANAGER, Role.ADMIN);
  }

  /** Links from a number that went wrong ask for what made it so. */
  static ListAddress address(MultivaluedMap<String, String> query, boolean failed) {
    BehindView usual = failed ? BehindView.AGAINST : BehindView.ALL;
    return ListAddress.of(SHAPE, query, usual.key());
  }

  static RowWish wish(ListAddress address) {
    BehindView view = BehindView.named(address.view());
    return new RowWish(
        view.status(), view == BehindView.AGAINST, address.words(), order(address.sort()));
  }

  static RowOrder order(@Nullable String key) {
    String named = Objects.requireNonNullElse(key, key(RowOrder.OLDEST));
    return RowOrder.valueOf(named.toUpperCase(Locale.ROOT));
  }

  static String key(RowOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private static List<ListFilter> filters() {
    List<String> offered = View.BY.stream().map(dimension -> dimension.key()).toList();
    Stream<String> around =
        Stream.concat(ROWS.stream(), QueryParameters.FILTER.stream())
            .filter(name -> !offered.contains(name))
            .sorted();
    return Stream.concat(around.map(ListFilter::around), offered.stream().map(ListFilter::ofAll))
        .toList();
  }
}

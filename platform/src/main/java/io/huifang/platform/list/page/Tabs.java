package io.huifang.platform.list.page;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.saved.SavedView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The views above a list. */
final class Tabs {
  private Tabs() {}

  /** Those that everybody has; one that is no more than the place for finds is there only then. */
  static List<ListPage.Tab> own(
      ListAddress address, ListWords words, Map<String, Long> counts, Set<String> alarms) {
    return address.shape().views().stream()
        .filter(key -> !words.view(key).isEmpty())
        .map(
            key -> {
              Long count = counts.get(key);
              boolean alarm = alarms.contains(key) && count != null && count > 0;
              boolean here = address.saved() == null && address.words() == null;
              boolean current = here && address.view().equals(key);
              String link = address.in(key).page();
              return new ListPage.Tab(words.view(key), link, current, count, alarm, "");
            })
        .toList();
  }

  static ListPage.Tab saved(SavedView view, ListShape shape, @Nullable SavedView shown) {
    boolean current = shown != null && shown.id().equals(view.id());
    String icon = view.team() ? "users" : "bookmark";
    return new ListPage.Tab(view.name(), view.address(shape).page(), current, null, false, icon);
  }
}

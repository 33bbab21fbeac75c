package io.huifang.platform.list.page;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListFilter;
import io.huifang.platform.list.ListShape;
import io.huifang.platform.list.ListSort;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.list.saved.SavedView;
import io.huifang.platform.list.saved.SavedViews;
import io.huifang.platform.list.saved.SavedViewsResource;
import io.huifang.platform.list.saved.ViewOutcome;
import io.huifang.platform.list.saved.ViewedList;
import io.huifang.platform.paging.Params;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a page of a list: what one can do with it, beside its rows. */
@RequestScoped
public class ListPages {
  @Inject SavedViews views;
  @Inject @Any Instance<ViewedList> lists;
  @Inject Visitor visitor;
  @Inject Flash flash;

  /**
   * Where an address leads that says nothing of the list itself: to what the reader begins with, or
   * to the saved view that it names. What people send to each other says all.
   *
   * @return null if the address says what is shown
   * @throws io.huifang.platform.problem.ProblemException 404 for a view of somebody else
   */
  public @Nullable URI elsewhere(ListShape shape, MultivaluedMap<String, String> query) {
    Optional<SavedView> view = Optional.empty();
    if (query.isEmpty()) {
      view = views.start(shape.name());
    } else if (query.keySet().equals(Set.of("saved"))) {
      UUID id = Params.uuid("saved", query.getFirst("saved"));
      view = Optional.ofNullable(id).map(views::visible).filter(v -> v.list().equals(shape.name()));
    }
    return view.map(one -> URI.create(one.address(shape).page())).orElse(null);
  }

  /**
   * @param order key of the order that the rows are in
   * @param counts how much there is in the views, as far as it was counted
   * @param alarms views in which nothing should be
   */
  public ListPage page(
      ListAddress address,
      String order,
      ListWords words,
      Slice<?> rows,
      Map<String, Long> counts,
      Set<String> alarms) {
    ListShape shape = address.shape();
    List<SavedView> saved = views.of(shape.name());
    SavedView view = find(saved, address);
    ListAddress known =
        view == null
            ? address.savedAs(null).at(address.place(), address.row())
            : address.without(view.address(shape).dropped());
    List<ListPage.Tab> tabs = new ArrayList<>(Tabs.own(known, words, counts, alarms));
    saved.forEach(one -> tabs.add(Tabs.saved(one, shape, view)));
    ViewOutcome outcome =
        Params.oneOf("views", ViewOutcome.class, flash.take(SavedViewsResource.NOTICE));
    return new ListPage(
        known,
        words.search(),
        tabs,
        chips(known, words),
        Heads.of(known, order, words),
        fields(known, words),
        shape.sorts().stream().map(sort -> sort(known, sort, order, words)).toList(),
        shape.columns().stream()
            .map(
                c ->
                    new ListPage.Choice(
                        c.key(), words.column(c.key()), known.shows(c.key()), c.isAlways()))
            .toList(),
        range(known, rows, counts),
        rows.next() == null ? null : next(known, rows),
        rows.previous() == null ? null : previous(known, rows),
        view,
        view != null && !view.address(shape).kept().equals(known.kept()),
        views.leads(),
        outcome == null ? null : texts().outcome(outcome),
        outcome != null && outcome.refused(),
        flash.take(SavedViewsResource.TYPED),
        lists.stream().anyMatch(list -> list.shape().name().equals(shape.name())));
  }

  private static @Nullable SavedView find(List<SavedView> saved, ListAddress address) {
    return saved.stream().filter(one -> one.id().equals(address.saved())).findFirst().orElse(null);
  }

  private static List<ListPage.Chip> chips(ListAddress address, ListWords words) {
    List<ListPage.Chip> chips = new ArrayList<>();
    for (ListFilter filter : address.shape().filters()) {
      for (String value : address.filters().getOrDefault(filter.key(), List.of())) {
        if (filter.offered()) {
          String without = address.without(filter.key(), value).page();
          String text = words.filter(filter.key());
          chips.add(
              new ListPage.Chip(filter.key(), text, words.value(filter.key(), value), without));
        }
      }
    }
    return chips;
  }

  private static List<ListPage.Field> fields(ListAddress address, ListWords words) {
    return address.shape().filters().stream()
        .filter(ListFilter::offered)
        .map(ListFilter::key)
        .filter(words::asks)
        .map(
            key ->
                new ListPage.Field(key, words.filter(key), address.value(key), words.choices(key)))
        .toList();
  }

  private static ListPage.Choice sort(
      ListAddress address, ListSort sort, String order, ListWords words) {
    return new ListPage.Choice(
        address.sorted(sort.key()).page(), words.sort(sort.key()), sort.key().equals(order), false);
  }

  private String range(ListAddress address, Slice<?> rows, Map<String, Long> counts) {
    int size = rows.items().size();
    long first = rows.previous() == null ? 1 : address.row();
    if (size == 0 || first == 0) {
      return texts().shown(size);
    }
    long last = first + size - 1;
    Long all = rows.next() == null ? Long.valueOf(last) : null;
    if (all == null && !address.narrowedWithin()) {
      all = counts.get(address.view());
    }
    return all == null || all < last
        ? texts().range(first, last)
        : texts().rangeOf(first, last, all);
  }

  private static String next(ListAddress address, Slice<?> rows) {
    long first = rows.previous() == null ? 1 : address.row();
    return address
        .at(new Place(rows.next(), false), first == 0 ? 0 : first + rows.items().size())
        .page();
  }

  private static String previous(ListAddress address, Slice<?> rows) {
    return address
        .at(new Place(rows.previous(), true), Math.max(0, address.row() - rows.limit()))
        .page();
  }

  private ListTexts texts() {
    return visitor.language().texts(ListTexts.class);
  }
}

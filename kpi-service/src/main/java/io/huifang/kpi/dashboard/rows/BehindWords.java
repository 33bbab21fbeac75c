package io.huifang.kpi.dashboard.rows;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.question.Dimension;
import io.huifang.platform.list.page.ListWords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What the parts of the rows behind a number are called.
 *
 * @param metric whose number it is
 * @param confined whether the reader sees one team only
 * @param found what there is to choose from, by code; only asked for a page
 */
record BehindWords(
    Metric metric,
    Names.Known names,
    boolean confined,
    Supplier<Map<Dimension, TreeSet<String>>> found)
    implements ListWords {

  @Override
  public String view(String key) {
    BehindView view = BehindView.named(key);
    boolean there =
        switch (view) {
          case AGAINST ->
              metric.shape() == Metric.Shape.SHARE || metric.shape() == Metric.Shape.NPS;
          case PROVISIONAL -> !metric.windows().isEmpty();
          case ALL, COUNTED, EXCLUDED -> true;
        };
    return there ? texts().view(view) : "";
  }

  @Override
  public String column(String key) {
    BehindColumn column = BehindColumn.named(key);
    Dimension dimension = column.dimension();
    return dimension == null ? texts().column(column) : names.words().texts().dimension(dimension);
  }

  @Override
  public String sort(String key) {
    return texts().sorted(BehindList.order(key));
  }

  @Override
  public String filter(String key) {
    return names.words().texts().dimension(dimension(key));
  }

  @Override
  public boolean asks(String filter) {
    return !(confined && dimension(filter) == Dimension.TEAM);
  }

  @Override
  public String value(String filter, String value) {
    return names.of(dimension(filter), value);
  }

  @Override
  public List<Choice> choices(String filter) {
    Dimension dimension = dimension(filter);
    return Objects.requireNonNullElse(found.get().get(dimension), new TreeSet<String>()).stream()
        .map(code -> new Choice(code, names.of(dimension, code)))
        .sorted(Comparator.comparing(Choice::text))
        .toList();
  }

  @Override
  public String search() {
    return texts().search();
  }

  private static Dimension dimension(String key) {
    return View.BY.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private BehindTexts texts() {
    return names.words().language().texts(BehindTexts.class);
  }
}

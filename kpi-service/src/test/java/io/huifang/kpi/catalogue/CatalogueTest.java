package io.huifang.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kpi.FactKind;
import io.huifang.kpi.catalogue.Metric.Bounds;
import io.huifang.kpi.catalogue.Metric.Shape;
import io.huifang.kpi.catalogue.Metric.Text;
import io.huifang.kpi.catalogue.Metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final List<Metric> metrics = new Catalogue().all();

  @Test
  void everyMetricIsExplainedInBothLanguages() {
    for (Metric metric : metrics) {
      List<Text> texts = new ArrayList<>(metric.exclusions().values());
      texts.add(metric.name());
      texts.add(metric.description());
      metric.earlier().forEach(old -> texts.add(old.said()));
      if (metric.targetNote() != null) {
        texts.add(metric.targetNote());
      }
      for (Text text : texts) {
        assertThat(text.zh()).as(metric.id()).containsPattern("\\p{IsHan}");
        assertThat(text.en()).as(metric.id()).doesNotContainPattern("\\p{IsHan}");
      }
    }
  }

  @Test
  void everyMetricHasAUnitAndScoresHaveBounds() {
    for (Metric metric : metrics) {
      assertThat(metric.unit()).as(metric.id()).isNotNull();
      Bounds bounds = metric.bounds();
      assertThat(bounds != null)
          .as(metric.id())
          .isEqualTo(metric.unit() == Unit.SCORE || metric.unit() == Unit.POINTS);
      if (bounds != null && metric.target() != null) {
        assertThat(metric.target()).as(metric.id()).isBetween(bounds.least(), bounds.most());
      }
    }
    Metric csat = new Catalogue().known("csat_mean");
    assertThat(csat.bounds()).isEqualTo(new Bounds(1, 5));
    assertThat(csat.boundsOn(7)).isEqualTo(new Bounds(1, 7));
  }

  @Test
  void aMeanIsNotAlwaysOneOfScores() {
    assertThat(metric(Shape.MEAN, Unit.COUNT, null).boundsOn(null)).isNull();
    assertThatThrownBy(() -> metric(Shape.MEAN, Unit.SCORE, null)).hasMessageContaining("bounds");
    assertThatThrownBy(() -> metric(Shape.SHARE, Unit.SECONDS, null)).hasMessageContaining("SHARE");
    assertThatThrownBy(() -> new Text("only English", "")).hasMessageContaining("Chinese");
  }

  @Test
  void anEarlierDefinitionIsThatOfTodayWithWhatWasDifferent() {
    Metric today = new Catalogue().known("repeat_contact_rate");
    assertThat(today.replacedBy()).isNull();
    assertThat(today.countable()).containsExactly(2, 1);
    Metric before = today.as(1);
    assertThat(before.version()).isEqualTo(1);
    assertThat(before.replacedBy()).isEqualTo(2);
    assertThat(before.exclusions()).containsOnlyKeys("RESOLUTION_UNKNOWN");
    assertThat(today.as(2)).isSameAs(today);
    assertThat(new Catalogue().known("sla_attainment").countable()).containsExactly(2);
  }

  private static Metric metric(Shape shape, Unit unit, Bounds bounds) {
    Text text = new Text("messages per ticket", "每单消息数");
    return new Metric(
        "messages",
        1,
        text,
        text,
        "mean(messages)",
        shape,
        unit,
        bounds,
        Metric.Source.PLAIN,
        Metric.Better.NEITHER,
        null,
        null,
        "none",
        Map.of(),
        List.of(),
        null,
        List.of(),
        null,
        null,
        false,
        List.of(new Metric.Variant("default", FactKind.CREATED, false)),
        List.of(),
        null);
  }
}

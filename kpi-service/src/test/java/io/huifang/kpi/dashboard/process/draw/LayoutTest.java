package io.huifang.kpi.dashboard.process.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.process.Durations;
import io.huifang.kpi.process.FlowPath;
import io.huifang.kpi.process.Step;
import io.huifang.kpi.trace.Activity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final List<Activity> STANDARD =
      List.of(
          Activity.OPENED,
          Activity.ASSIGNED,
          Activity.FIRST_REPLY,
          Activity.RESOLVED,
          Activity.CLOSED);
  private static final Pattern CORNER = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)");

  private static FlowPath path(Activity from, Activity to, long count) {
    Durations day = new Durations(1, 86_400, 86_400, 90_000, 100_000, count * 86_400.0);
    return new FlowPath(from, to, count, count, 0.1, 0, day, 1, 0.1);
  }

  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Activity activity : Activity.values()) {
      steps.add(new Step(activity, 100 - activity.ordinal(), 10, 0.5, 0, 0, 0));
    }
    return steps;
  }

  @Test
  void theStandardPathIsOneStraightLine() {
    List<FlowPath> paths = new ArrayList<>();
    for (int i = 1; i < STANDARD.size(); i++) {
      paths.add(path(STANDARD.get(i - 1), STANDARD.get(i), 10));
    }
    paths.add(path(Activity.FIRST_REPLY, Activity.WAITS_FOR_CUSTOMER, 1));
    Drawing drawing = Layout.of(steps(), paths, STANDARD);
    Set<Double> heights = new HashSet<>();
    for (Box box : drawing.boxes()) {
      if (STANDARD.contains(box.step().activity())) {
        heights.add(box.y());
      }
    }
    assertThat(heights).hasSize(1);
    assertThat(drawing.boxes()).hasSize(6);
    assertThat(drawing.lines().stream().filter(line -> line.d().matches("M[0-9. ]+H[0-9.]+")))
        .hasSize(4);
  }

  /** Whatever is to be drawn: no box on another, every path within the paper, no two the same. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anythingCanBeDrawn(int seed) {
    Random random = new Random(seed);
    List<FlowPath> paths = new ArrayList<>();
    for (Activity from : Activity.values()) {
      for (Activity to : Activity.values()) {
        if (random.nextInt(10) < seed) {
          paths.add(path(from, to, 1 + random.nextInt(500)));
        }
      }
    }
    Drawing drawing = Layout.of(steps(), paths, STANDARD);
    assertThat(drawing.lines()).hasSameSizeAs(paths);
    for (Box a : drawing.boxes()) {
      for (Box b : drawing.boxes()) {
        boolean apart =
            a.x() + Box.WIDTH <= b.x()
                || b.x() + Box.WIDTH <= a.x()
                || a.y() + Box.HEIGHT <= b.y()
                || b.y() + Box.HEIGHT <= a.y();
        assertThat(a.equals(b) || apart).as("%s and %s", a, b).isTrue();
      }
    }
    Set<String> drawn = new HashSet<>();
    for (Line line : drawing.lines()) {
      assertThat(drawn.add(line.d())).as(line.d()).isTrue();
      assertThat(line.width()).isBetween(1.5, 7.0);
      if (!line.path().loop()) {
        inside(drawing, line.d());
      }
    }
  }

  private static void inside(Drawing drawing, String d) {
    Matcher corner = CORNER.matcher(d);
    while (corner.find()) {
      assertThat(Double.parseDouble(corner.group(1)))
          .as(d)
          .isBetween(0.0, (double) drawing.width());
      assertThat(Double.parseDouble(corner.group(2)))
          .as(d)
          .isBetween(0.0, (double) drawing.height());
    }
  }
}

package io.huifang.kpi.dashboard.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws a course and its target as lines of the PDF; the corners are those of the page. */
final class CourseDrawer implements FSObjectDrawerFactory, FSObjectDrawer {
  private static final Color LINE = new Color(0x33, 0x41, 0x8c);
  private static final Color GOAL = new Color(0x8a, 0x8f, 0x98);
  private static final float[] DASHES = {3f, 2f};

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getTagName().equals("object")
        && element.getAttribute("type").equals("huifang/course");
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    double wide = width / dotsPerPixel;
    double high = height / dotsPerPixel;
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) wide,
        (float) high,
        graphics ->
            draw(
                graphics,
                element.getAttribute("data-line"),
                element.getAttribute("data-goal"),
                wide / Sheet.Figure.WIDTH,
                high / Sheet.Figure.HEIGHT));
    return null;
  }

  private static void draw(
      Graphics2D graphics, String line, String goal, double across, double down) {
    if (!goal.isEmpty()) {
      graphics.setColor(GOAL);
      graphics.setStroke(
          new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, DASHES, 0f));
      double height = Double.parseDouble(goal) * down;
      graphics.draw(new Line2D.Double(0, height, Sheet.Figure.WIDTH * across, height));
    }
    Path2D path = new Path2D.Double();
    for (String corner : line.split(" ")) {
      int comma = corner.indexOf(',');
      double x = Double.parseDouble(corner.substring(0, comma)) * across;
      double y = Double.parseDouble(corner.substring(comma + 1)) * down;
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    graphics.setColor(LINE);
    graphics.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
  }
}

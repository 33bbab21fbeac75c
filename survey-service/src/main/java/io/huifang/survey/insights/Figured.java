package io.huifang.survey.insights;

import io.huifang.survey.overview.Figures;
import io.huifang.survey.results.tally.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them: "+39.8", "78.3 %", "4.05"; a dash where there is none. */
@ApplicationScoped
public class Figured {
  private static final String NONE = "–";
  private static final double PER_CENT = 100;
  @Inject Figures figures;

  public String value(@Nullable Figure figure) {
    Double value = figure == null ? null : figure.value();
    return figure == null || value == null ? NONE : number(figure.kind(), value);
  }

  /** A number in the unit of a kind of figure. */
  public String number(Figure.Kind kind, double value) {
    return switch (kind) {
      case NPS -> figures.points(value);
      case SHARE -> figures.percent(value);
      case MEAN -> figures.mean(value);
    };
  }

  /** From where to where it may lie, as "+38.1 – +41.5". */
  public String interval(@Nullable Figure figure) {
    return figure == null ? NONE : interval(figure.kind(), figure.low(), figure.high());
  }

  /** The interval of a share. */
  public String shares(@Nullable Double low, @Nullable Double high) {
    return interval(Figure.Kind.SHARE, low, high);
  }

  public String interval(Figure.Kind kind, @Nullable Double low, @Nullable Double high) {
    return low == null || high == null ? NONE : bare(kind, low) + " – " + number(kind, high);
  }

  /** The unit once is enough. */
  private String bare(Figure.Kind kind, double value) {
    return number(kind, value).replace(" %", "");
  }

  /** Half the interval, as "±1.7". */
  public String margin(@Nullable Figure figure) {
    Double margin = figure == null ? null : figure.margin();
    if (figure == null || margin == null) {
      return "";
    }
    double shown = figure.kind() == Figure.Kind.SHARE ? PER_CENT * margin : margin;
    String digits = figure.kind() == Figure.Kind.MEAN ? "±%.2f" : "±%.1f";
    return String.format(Locale.ROOT, digits, shown);
  }

  /** A difference, always with its sign; of shares in points. */
  public String difference(Figure.Kind kind, double value) {
    return switch (kind) {
      case NPS -> figures.points(value);
      case SHARE -> figures.points(PER_CENT * value);
      case MEAN -> String.format(Locale.ROOT, "%+.2f", value);
    };
  }

  public String percent(@Nullable Double share) {
    return share == null ? NONE : figures.percent(share);
  }

  public String share(long part, long whole) {
    return whole == 0 ? NONE : figures.percent((double) part / whole);
  }

  public String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** How often chance alone would do it; what is smaller than a thousandth needs no digits. */
  public String chance(double p) {
    return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
  }

  public String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}

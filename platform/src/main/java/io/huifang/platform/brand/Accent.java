package io.huifang.platform.brand;

import java.util.Locale;
import java.util.Optional;

/** A colour and whether text on it can be read (WCAG 2.2, 1.4.3). */
public record Accent(int red, int green, int blue) {
  /** What text of usual size has to reach. */
  public static final double READABLE = 4.5;

  private static final Accent WHITE = new Accent(255, 255, 255);
  private static final Accent BLACK = new Accent(0, 0, 0);
  private static final Accent NIGHT = new Accent(0x17, 0x1c, 0x25);
  private static final int STEPS = 40;

  /** Of six hexadecimal digits with a hash in front, empty for anything else. */
  public static Optional<Accent> parse(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(text.substring(1), 16);
    return Optional.of(new Accent(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
  }

  /** Contrast of white text on it, from 1 to 21. */
  public double onWhite() {
    return contrast(WHITE);
  }

  private double contrast(Accent other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** The same hue as dark as white text needs it. */
  public Accent darkEnough() {
    Accent darker = this;
    for (int i = 1; i <= STEPS && darker.onWhite() < READABLE; i++) {
      darker = towards(BLACK, i);
    }
    return darker;
  }

  /** The same hue as light as it has to be on a dark page. */
  public Accent byNight() {
    Accent lighter = this;
    for (int i = 1; i <= STEPS && lighter.contrast(NIGHT) < READABLE + 1; i++) {
      lighter = towards(WHITE, i);
    }
    return lighter;
  }

  private Accent towards(Accent other, int step) {
    return new Accent(
        mixed(red, other.red, step),
        mixed(green, other.green, step),
        mixed(blue, other.blue, step));
  }

  private static int mixed(int from, int to, int step) {
    return from + (to - from) * step / STEPS;
  }

  /** As style sheets write it. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}

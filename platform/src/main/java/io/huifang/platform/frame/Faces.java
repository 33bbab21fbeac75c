package io.huifang.platform.frame;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A person as a small round picture: initials on one of five quiet colours. */
@TemplateExtension(namespace = "face")
public final class Faces {
  private static final int TONES = 5;

  private Faces() {}

  /** Two letters, or the family name of somebody whose name is Chinese. */
  static String initials(String name) {
    String text = name.strip();
    if (text.isEmpty()) {
      return "?";
    }
    if (Character.isIdeographic(text.codePointAt(0))) {
      return Character.toString(text.codePointAt(0));
    }
    return Arrays.stream(text.split("[\\s.-]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> Character.toString(Character.toUpperCase(part.codePointAt(0))))
        .collect(Collectors.joining());
  }

  /** The same for a name wherever it stands. */
  static int tone(String name) {
    return Math.floorMod(name.hashCode(), TONES) + 1;
  }
}
